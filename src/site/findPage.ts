import { findAuthor } from '../delivery/authors.ts'
import { findCategory } from '../delivery/categories.ts'
import { latestCorrections } from '../delivery/corrections.ts'
import type { Edition } from '../delivery/Edition.ts'
import { findArticle } from '../delivery/findArticle.ts'
import type { Found } from '../delivery/found.ts'
import { findHome } from '../delivery/home.ts'
import { findTopic } from '../delivery/topics.ts'
import { articlePath, authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import type { Around } from './frame/around.ts'
import type { Page } from './page.ts'
import { articlePage } from './pages/article.ts'
import { authorPage } from './pages/author.ts'
import { categoryPage } from './pages/category.ts'
import { correctionsPage } from './pages/corrections.ts'
import { homePage } from './pages/home.ts'
import { topicPage } from './pages/topic.ts'

/** What an address asks for: the name in its path, and where in a list to read on. */
type Asked = { name: string; after: string | null }

type Route = {
  form: RegExp
  /** Where the thing of that name stands. */
  pathOf: (name: string) => string
  find: (edition: Edition, asked: Asked, around: Around) => Promise<Found<Page>>
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
      as(await latestCorrections(edition, paged(asked)), (found) => correctionsPage(found, asked)),
  },
  {
    form: /^\/([^/]+)\.html$/,
    pathOf: articlePath,
    find: async (edition, { name }) => as(await findArticle(edition, name), articlePage),
  },
  {
    form: /^\/tac-gia\/([^/]+)$/,
    pathOf: authorPath,
    find: async (edition, asked) =>
      as(await findAuthor(edition, paged(asked)), (found) => authorPage(found, asked)),
  },
  {
    form: /^\/chu-de\/([^/]+)$/,
    pathOf: topicPath,
    find: async (edition, asked) =>
      as(await findTopic(edition, paged(asked)), (found) => topicPage(found, asked)),
  },
  {
    form: /^\/([^/]+)$/,
    pathOf: categoryPath,
    find: async (edition, asked) =>
      as(await findCategory(edition, paged(asked)), (found) => categoryPage(found, asked)),
  },
]

/** The page at an address of the site; `moved` is by the path of the present one. */
export type FoundPage =
  Exclude<Found<Page>, { outcome: 'moved' }> | { outcome: 'moved'; path: string; keys: string[] }

/** Looks a page up. @param path without a slash at its end. */
export const findPage = async (
  edition: Edition,
  { path, after }: { path: string; after: string | null },
  around: Around,
): Promise<FoundPage> => {
  for (const { form, find, pathOf } of routes) {
    const match = form.exec(path)
    if (!match) continue
    const found = await find(edition, { name: match[1] ?? '', after }, around)
    return found.outcome === 'moved'
      ? { outcome: 'moved', path: pathOf(found.present.name ?? ''), keys: found.keys }
      : found
  }
  return { outcome: 'absent' }
}

const paged = <A extends Asked>(asked: A) => ({ ...asked, limit: null })

const as = <Value>(found: Found<Value>, toPage: (value: Value) => Page): Found<Page> =>
  found.outcome === 'found' ? { ...found, value: toPage(found.value) } : found
