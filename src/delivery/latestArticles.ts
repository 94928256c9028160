import type { Payload } from 'payload'
import { byAuthor, everything, inCategory, onTopic } from '../publishing/lists.ts'
import { cardOf, cardRowsOf, shownOn } from './cards.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { findNamed } from './findNamed.ts'
import type { Found, Present } from './found.ts'
import { namesOf } from './names.ts'
import { type Paging, type PagingAsked, readPaging } from './paging.ts'
import { readLists } from './readLists.ts'
import { renderContextWith } from './renderContext.ts'
import type { CardList } from './shapes.ts'
import { type Shown, surrogateKeys } from './surrogateKeys.ts'

/** What a caller may ask of a list, as it came; null where nothing was said. */
export type ListAsked = PagingAsked & Record<'category' | 'topic' | 'author', string | null>

/** The newest live articles, of a category with its children, a topic, an author, or what is in all of these. */
export const latestArticles = async (
  payload: Payload,
  asked: ListAsked,
): Promise<Found<CardList>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const of: Shown = {}
  const lists: string[] = []
  const present: Present = {}
  for (const { parameter, collection, listOf } of kinds) {
    const given = asked[parameter]
    if (given === null) continue
    const named = await findNamed(payload, collection, given)
    if (named === null) return { outcome: 'absent' }
    if (named.isFormer) present[parameter] = named.slug
    lists.push(listOf(named.id))
    of[collection] = [named.id]
  }
  // Whoever takes a former slug is new.
  if (Object.keys(present).length > 0)
    return { outcome: 'moved', present, keys: surrogateKeys(['list'], of) }
  const { value, shown } = await readCards(payload, lists, paging)
  return { outcome: 'found', value, keys: surrogateKeys(['list'], of, shown) }
}

/** One page of what stands in all the lists, the shortest as a rule first; of everything when there is none. */
export const readCards = async (
  payload: Payload,
  [first = everything, ...others]: readonly string[],
  paging: Paging,
): Promise<{ value: CardList; shown: Shown }> => {
  const page = await readLists(payload, [first, ...others], paging)
  const rows = await cardRowsOf(payload, page.articles)
  const shown = shownOn(rows)
  const made = renderContextWith(await namesOf(payload, shown))
  const docs = rows.map((row) => cardOf(row, made))
  return { value: { docs, next: page.next && toCursor(page.next) }, shown }
}

const kinds = [
  { parameter: 'topic', collection: 'topics', listOf: onTopic },
  { parameter: 'author', collection: 'authors', listOf: byAuthor },
  { parameter: 'category', collection: 'categories', listOf: inCategory },
] as const
