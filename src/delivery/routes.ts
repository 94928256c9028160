import type { Payload } from 'payload'
import { findAuthor } from './authors.ts'
import { categoryTree, findCategory } from './categories.ts'
import { changesSince } from './changes.ts'
import { latestCorrections } from './corrections.ts'
import { findArticle } from './findArticle.ts'
import { findNinjs, ninjsEnding } from './findNinjs.ts'
import type { Found } from './found.ts'
import { findHome } from './home.ts'
import { latestArticles } from './latestArticles.ts'
import { nameList } from './nameList.ts'
import { openApiDocument } from './openApi/document.ts'
import type { PagingAsked } from './paging.ts'
import { redirectList } from './redirects.ts'
import { findSite } from './site.ts'
import { findTopic } from './topics.ts'

/** What stands in an address: the name behind the route's, and parameters as they came; null where none was said. */
type Asked = { name: string; given: (parameter: string) => string | null }

type Route = (payload: Payload, asked: Asked) => Promise<Found<unknown>>

/** What is answered below /api/v1 (contract §5). */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  [
    'articles',
    (payload, { given }) =>
      latestArticles(payload, {
        ...pagingIn(given),
        category: given('category'),
        topic: given('topic'),
        author: given('author'),
      }),
  ],
  ['articles/:name', (payload, { name }) => findArticle(payload, name)],
  [
    `articles/:name${ninjsEnding}`,
    (payload, { name }) => findNinjs(payload, name.slice(0, -ninjsEnding.length)),
  ],
  ['categories', (payload) => categoryTree(payload)],
  [
    'categories/:name',
    (payload, { name, given }) => findCategory(payload, { name, ...pagingIn(given) }),
  ],
  ['authors', (payload, { given }) => nameList(payload, 'authors', pagingIn(given))],
  [
    'authors/:name',
    (payload, { name, given }) => findAuthor(payload, { name, ...pagingIn(given) }),
  ],
  ['home', (payload) => findHome(payload)],
  ['site', (payload) => findSite(payload)],
  ['corrections', (payload, { given }) => latestCorrections(payload, pagingIn(given))],
  ['changes', (payload, { given }) => changesSince(payload, pagingIn(given))],
  [
    'openapi.json',
    // Of one version of the program and its settings: nothing that anybody writes changes it.
    () => Promise.resolve({ outcome: 'found', value: openApiDocument(), keys: ['site'] }),
  ],
  ['redirects', (payload, { given }) => redirectList(payload, pagingIn(given))],
  ['topics', (payload, { given }) => nameList(payload, 'topics', pagingIn(given))],
  ['topics/:name', (payload, { name, given }) => findTopic(payload, { name, ...pagingIn(given) })],
])

/** Of each route the parts of its address: `articles/:name`. */
export const routeNames: readonly string[] = [...routes.keys()]

/** The route of an address, by its parts; undefined where there is none. */
export const routeOf = ([kind = '', name, ...more]: readonly string[]): Route | undefined => {
  if (more.length > 0) return undefined
  if (name === undefined) return routes.get(kind)
  const ending = name.endsWith(ninjsEnding) ? ninjsEnding : ''
  return routes.get(`${kind}/:name${ending}`) ?? routes.get(`${kind}/:name`)
}

const pagingIn = (given: Asked['given']): PagingAsked => ({
  limit: given('limit'),
  after: given('after'),
})
