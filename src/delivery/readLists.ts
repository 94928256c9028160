import type { Edition } from './Edition.ts'
import { findRows } from '../database/rows.ts'
import { listingKey } from '../publishing/lists.ts'
import { type Listed, readList } from '../publishing/readList.ts'
import type { Paging } from './paging.ts'

const atOnce = 100

/**
 * One page of what stands in all the lists, newest first, and the place to read on from, null at the end.
 * The first list is walked along, so let it be the shortest.
 */
export const readLists = async (
  edition: Edition,
  [first, ...others]: readonly [string, ...string[]],
  { below, limit }: Paging,
): Promise<{ articles: string[]; next: string | null }> => {
  const size = others.length === 0 ? limit + 1 : atOnce
  const found: Listed[] = []
  for (let from = below; ;) {
    const batch = await readList(edition.payload, first, { below: from, limit: size })
    found.push(...(await thoseIn(edition, others, batch)))
    if (found.length > limit || batch.length < size) break
    from = batch.at(-1)?.place
  }
  const page = found.slice(0, limit)
  return {
    articles: page.map(({ article }) => article),
    next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
  }
}

const thoseIn = async (
  edition: Edition,
  lists: readonly string[],
  listed: readonly Listed[],
): Promise<readonly Listed[]> => {
  let left = listed
  for (const list of lists) {
    if (left.length === 0) return []
    const keys = left.map(({ place }) => listingKey(list, place))
    const where = { key: { in: keys } }
    const rows = await findRows(edition.payload, 'listings', { select: ['key'], where })
    const present = new Set(rows.map(({ key }) => key))
    left = left.filter(({ place }) => present.has(listingKey(list, place)))
  }
  return left
}
