import type { Payload } from 'payload'
import { byAuthor, everything, inCategory, onTopic } from '../publishing/lists.ts'
import { cardOf, cardRowsOf } from './cards.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { Found } from './found.ts'
import { renderContextWith } from './renderContext.ts'
import { idBehind, namesOf } from './names.ts'
import { readLists } from './readLists.ts'
import type { CardList } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** What a caller may ask of a list, as it came; null where nothing was said. */
export type ListAsked = Record<'category' | 'topic' | 'author' | 'limit' | 'after', string | null>

/** The newest live articles, of a category with its children, a topic, an author, or what is in all of these. */
export const latestArticles = async (
  payload: Payload,
  asked: ListAsked,
): Promise<Found<CardList>> => {
  const limit = limitOf(asked.limit)
  if (limit === null) return { outcome: 'invalid', parameter: 'limit' }
  const below = asked.after === null ? undefined : fromCursor(asked.after)
  if (below === null) return { outcome: 'invalid', parameter: 'after' }
  const lists = await listsAsked(payload, asked)
  if (lists === null) return { outcome: 'absent' }
  const page = await readLists(payload, lists, { limit, ...(below && { below }) })
  const made = renderContextWith(await namesOf(payload))
  const docs = (await cardRowsOf(payload, page.articles)).map((row) => cardOf(row, made))
  return {
    outcome: 'found',
    value: { docs, next: page.next && toCursor(page.next) },
    keys: surrogateKeys({
      articles: docs.map(({ id }) => id),
      categories: [asked.category],
      authors: [asked.author],
    }),
  }
}

const limitOf = (text: string | null): number | null => {
  if (text === null) return 20
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= 100 ? limit : null
}

/** The lists asked for, the shortest as a rule first; null when one of them does not exist. */
const listsAsked = async (
  payload: Payload,
  asked: ListAsked,
): Promise<[string, ...string[]] | null> => {
  const lists: string[] = []
  for (const [parameter, collection, listOf] of kinds) {
    const slug = asked[parameter]
    if (slug === null) continue
    const id = await idBehind(payload, collection, slug)
    if (id === null) return null
    lists.push(listOf(id))
  }
  const [first = everything, ...others] = lists
  return [first, ...others]
}

const kinds = [
  ['topic', 'topics', onTopic],
  ['author', 'authors', byAuthor],
  ['category', 'categories', inCategory],
] as const
