import type { Edition } from './Edition.ts'
import type { NamedCollection } from '../publishing/named.ts'
import { fromCursor } from './cursor.ts'
import { findNamed } from './findNamed.ts'
import type { Found } from './found.ts'
import { readCards } from './latestArticles.ts'
import { type PagingAsked, readPaging } from './paging.ts'
import type { CardList } from './shapes.ts'
import { type Shown, surrogateKeys } from './surrogateKeys.ts'

/** A category, an author or a topic by slug or id, and the page of its list. */
export type NamedAsked = PagingAsked & { name: string }

type Kind<About> = {
  collection: NamedCollection
  listOf: (id: string) => string
  /** What is said of it besides its articles; null when it has gone meanwhile. */
  about: (id: string) => Promise<{ value: About; shown: Shown } | null>
}

/** What readers know by a name, with its newest articles. */
export const namedPage = async <About extends object>(
  edition: Edition,
  asked: NamedAsked,
  { collection, listOf, about }: Kind<About>,
): Promise<Found<About & CardList>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const named = await findNamed(edition, collection, asked.name)
  if (named === null) return { outcome: 'absent' }
  const own: Shown = { [collection]: [named.id] }
  // Whoever takes a former slug is new.
  if (named.isFormer)
    return {
      outcome: 'moved',
      present: { name: named.slug },
      keys: surrogateKeys(['list'], own),
    }
  const told = await about(named.id)
  if (told === null) return { outcome: 'absent' }
  const { value, shown } = await readCards(edition, [listOf(named.id)], paging)
  return {
    outcome: 'found',
    value: { ...told.value, ...value },
    keys: surrogateKeys(['list'], own, told.shown, shown),
  }
}
