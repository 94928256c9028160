import type { Edition } from '../Edition.ts'
import { findArticle } from '../findArticle.ts'
import type { Found } from '../found.ts'
import { findHome } from '../home.ts'
import { latestArticles } from '../latestArticles.ts'
import { searchArticles } from '../search.ts'
import type { ArticlePage, CardList, SearchPage } from '../shapes.ts'
import type { Given, QuestionName } from './questions.ts'

/** What a question comes to: there are no redirects in GraphQL, so a former slug is that of the present article. */
export const ask: Readonly<
  Record<QuestionName, (edition: Edition, given: Given) => Promise<Found<unknown>>>
> = {
  articlePage: async (edition, { slug, id }): Promise<Found<ArticlePage | null>> => {
    const named = id ?? slug ?? null
    if (named === null) return { outcome: 'invalid', parameter: 'slug' }
    const found = await findArticle(edition, String(named))
    const present =
      found.outcome === 'moved' ? await findArticle(edition, found.present.name ?? '') : found
    return present.outcome === 'absent'
      ? { outcome: 'found', value: null, keys: ['list'] }
      : present
  },
  latestArticles: async (edition, given): Promise<Found<CardList>> => {
    const said = (name: string) => textOf(given[name])
    const list = {
      category: said('category'),
      topic: said('topic'),
      author: said('author'),
      limit: said('limit'),
      after: said('after'),
    }
    const found = await latestArticles(edition, list)
    return found.outcome === 'moved'
      ? latestArticles(edition, { ...list, ...found.present })
      : found
  },
  searchArticles: async (edition, given): Promise<Found<SearchPage>> => {
    const said = (name: string) => textOf(given[name])
    const words = {
      q: said('q'),
      category: said('category'),
      author: said('author'),
      from: said('from'),
      to: said('to'),
      limit: said('limit'),
      after: said('after'),
    }
    const found = await searchArticles(edition, words)
    return found.outcome === 'moved'
      ? searchArticles(edition, { ...words, ...found.present })
      : found
  },
  homePage: (edition) => findHome(edition),
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
