import { type Asker, findRows } from '../database/rows.ts'
import { listingKey } from './lists.ts'

/** An article's place in a list, by which reading goes on. */
export type Listed = { article: string; place: string; section: string | null }

/**
 * The next articles of a list, newest first: one stretch of the index of `listings`, which ends where
 * another list begins. `below` is the place to read on from.
 */
export const readList = async (
  asker: Asker,
  list: string,
  { below = '', limit }: { below?: string | undefined; limit: number },
): Promise<Listed[]> => {
  const where = { key: { greater_than: listingKey(list, below) } }
  const rows = await findRows(asker, 'listings', { limit, sort: 'key', where })
  const start = listingKey(list, '')
  return rows
    .filter(({ key }) => key.startsWith(start))
    .map(({ key, article, section }) => ({
      article,
      place: key.slice(start.length),
      section: section ?? null,
    }))
}
