import type { Edition } from './Edition.ts'
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
  edition: Edition,
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
    const named = await findNamed(edition, collection, given)
    if (named === null) return { outcome: 'absent' }
    if (named.isFormer) present[parameter] = named.slug
    lists.push(listOf(named.id))
    of[collection] = [named.id]
  }
  // Whoever takes a former slug is new.
  if (Object.keys(present).length > 0)
    return { outcome: 'moved', present, keys: surrogateKeys(['list'], of) }
  const { value, shown } = await readCards(edition, lists, paging)
  return { outcome: 'found', value, keys: surrogateKeys(['list'], of, shown) }
}

/** One page of what stands in all the lists, the shortest as a rule first; of everything when there is none. */
export const readCards = async (
  edition: Edition,
  [first = everything, ...others]: readonly string[],
  paging: Paging,
): Promise<{ value: CardList; shown: Shown }> => {
  const page = await readLists(edition, [first, ...others], paging)
  const rows = await cardRowsOf(edition, page.articles)
  const shown = shownOn(rows)
  const made = renderContextWith(await namesOf(edition, shown))
  const docs = rows.map((row) => cardOf(row, made))
  return { value: { docs, next: page.next && toCursor(page.next) }, shown }
}

const kinds = [
  { parameter: 'topic', collection: 'topics', listOf: onTopic },
  { parameter: 'author', collection: 'authors', listOf: byAuthor },
  { parameter: 'category', collection: 'categories', listOf: inCategory },
] as const
