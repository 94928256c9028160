import type { Payload } from 'payload'
import { findArticle } from './findArticle.ts'
import type { Found } from './found.ts'
import { latestArticles, type ListAsked } from './latestArticles.ts'

/** What stands in an address: the name behind the route's, and parameters as they came; null where none was said. */
type Asked = { name: string; given: (parameter: string) => string | null }

type Route = (payload: Payload, asked: Asked) => Promise<Found<unknown>>

/** What is answered below /api/v1 (contract §5). */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['articles', (payload, { given }) => latestArticles(payload, listAsked(given))],
  ['articles/:name', (payload, { name }) => findArticle(payload, name)],
])

/** The route of an address, by its parts; undefined where there is none. */
export const routeOf = ([kind = '', ...more]: readonly string[]): Route | undefined =>
  more.length > 1 ? undefined : routes.get(more.length === 0 ? kind : `${kind}/:name`)

const listAsked = (given: Asked['given']): ListAsked => ({
  category: given('category'),
  topic: given('topic'),
  author: given('author'),
  limit: given('limit'),
  after: given('after'),
})
