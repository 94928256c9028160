import type { Edition } from './Edition.ts'
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
import { searchArticles } from './search.ts'
import { findSite } from './site.ts'
import { findTopic } from './topics.ts'

/** What stands in an address: the name behind the route's, and parameters as they came; null where none was said. */
type Asked = { name: string; given: (parameter: string) => string | null }

type Route = (edition: Edition, asked: Asked) => Promise<Found<unknown>>

/** What is answered below /api/v1 (contract §5). */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  [
    'articles',
    (edition, { given }) =>
      latestArticles(edition, {
        ...pagingIn(given),
        category: given('category'),
        topic: given('topic'),
        author: given('author'),
      }),
  ],
  ['articles/:name', (edition, { name }) => findArticle(edition, name)],
  [
    `articles/:name${ninjsEnding}`,
    (edition, { name }) => findNinjs(edition, name.slice(0, -ninjsEnding.length)),
  ],
  ['categories', (edition) => categoryTree(edition)],
  [
    'categories/:name',
    (edition, { name, given }) => findCategory(edition, { name, ...pagingIn(given) }),
  ],
  ['authors', (edition, { given }) => nameList(edition, 'authors', pagingIn(given))],
  [
    'authors/:name',
    (edition, { name, given }) => findAuthor(edition, { name, ...pagingIn(given) }),
  ],
  ['home', (edition) => findHome(edition)],
  ['site', (edition) => findSite(edition)],
  ['corrections', (edition, { given }) => latestCorrections(edition, pagingIn(given))],
  ['changes', (edition, { given }) => changesSince(edition, pagingIn(given))],
  [
    'openapi.json',
    // Of one version of the program and its settings: nothing that anybody writes changes it.
    () => Promise.resolve({ outcome: 'found', value: openApiDocument(), keys: ['site'] }),
  ],
  ['redirects', (edition, { given }) => redirectList(edition, pagingIn(given))],
  [
    'search',
    (edition, { given }) =>
      searchArticles(edition, {
        ...pagingIn(given),
        q: given('q'),
        category: given('category'),
        author: given('author'),
        from: given('from'),
        to: given('to'),
      }),
  ],
  ['topics', (edition, { given }) => nameList(edition, 'topics', pagingIn(given))],
  ['topics/:name', (edition, { name, given }) => findTopic(edition, { name, ...pagingIn(given) })],
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
