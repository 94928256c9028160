import { findAuthor } from '../delivery/authors.ts'
import { findCategory } from '../delivery/categories.ts'
import { latestCorrections } from '../delivery/corrections.ts'
import type { Edition } from '../delivery/Edition.ts'
import { findArticle } from '../delivery/findArticle.ts'
import type { Found } from '../delivery/found.ts'
import { findHome } from '../delivery/home.ts'
import { findTopic } from '../delivery/topics.ts'
import { articlePath, authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import type { Asked } from './asked.ts'
import { findSearch, type Unfit } from './findSearch.ts'
import type { Around } from './frame/around.ts'
import type { Page } from './page.ts'
import { articlePage } from './pages/article.ts'
import { authorPage } from './pages/author.ts'
import { categoryPage } from './pages/category.ts'
import { correctionsPage } from './pages/corrections.ts'
import { homePage } from './pages/home.ts'
import { invalidPage } from './pages/nothingHere.ts'
import { topicPage } from './pages/topic.ts'
import { addressOf } from './parts/addressOf.ts'

type Route = {
  form: RegExp
  /** Where the thing of that name stands. */
  pathOf: (name: string) => string
  find: (edition: Edition, asked: Asked, around: Around) => Promise<Found<Page> | Unfit>
}

/** The pages of the site, each from an answer of the delivery API and from nothing else. */
const routes: readonly Route[] = [
  {
    form: /^\/$/,
    pathOf: () => '/',
    find: async (edition, _, around) =>
      as(await findHome(edition), (home) => homePage(home, around)),
  },
  {
    form: /^\/cai-chinh$/,
    pathOf: () => '/cai-chinh',
    find: async (edition, asked) =>
      as(await latestCorrections(edition, paged(asked)), (found) =>
        correctionsPage(found, paged(asked)),
      ),
  },
  { form: /^\/tim-kiem$/, pathOf: () => '/tim-kiem', find: findSearch },
  {
    form: /^\/([^/]+)\.html$/,
    pathOf: articlePath,
    find: async (edition, { name }) => as(await findArticle(edition, name), articlePage),
  },
  {
    form: /^\/tac-gia\/([^/]+)$/,
    pathOf: authorPath,
    find: async (edition, asked) =>
      as(await findAuthor(edition, paged(asked)), (found) => authorPage(found, paged(asked))),
  },
  {
    form: /^\/chu-de\/([^/]+)$/,
    pathOf: topicPath,
    find: async (edition, asked) =>
      as(await findTopic(edition, paged(asked)), (found) => topicPage(found, paged(asked))),
  },
  {
    form: /^\/([^/]+)$/,
    pathOf: categoryPath,
    find: async (edition, asked) =>
      as(await findCategory(edition, paged(asked)), (found) => categoryPage(found, paged(asked))),
  },
]

/** The page at an address of the site; `moved` is to the present address. */
export type FoundPage =
  | Exclude<Found<Page>, { outcome: 'moved' | 'invalid' }>
  | { outcome: 'moved'; to: string; keys: string[] }
  | { outcome: 'invalid'; page: Page }

/** Looks a page up. @param path without a slash at its end. */
export const findPage = async (
  edition: Edition,
  { path, query }: { path: string; query: URLSearchParams },
  around: Around,
): Promise<FoundPage> => {
  // A form sends what nobody has filled in as well.
  const given = (parameter: string) => query.get(parameter) || null
  for (const { form, find, pathOf } of routes) {
    const match = form.exec(path)
    if (!match) continue
    const found = await find(edition, { name: match[1] ?? '', given }, around)
    switch (found.outcome) {
      case 'moved': {
        const { name = '', ...parameters } = found.present
        const to = addressOf(
          pathOf(name),
          new URLSearchParams({ ...Object.fromEntries(query), ...parameters }),
        )
        return { outcome: 'moved', to, keys: found.keys }
      }
      case 'invalid':
        return { outcome: 'invalid', page: 'page' in found ? found.page : invalidPage() }
      default:
        return found
    }
  }
  return { outcome: 'absent' }
}

const paged = ({ name, given }: Asked) => ({ name, after: given('after'), limit: null })

const as = <Value>(found: Found<Value>, toPage: (value: Value) => Page): Found<Page> =>
  found.outcome === 'found' ? { ...found, value: toPage(found.value) } : found
