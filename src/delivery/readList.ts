import type { Payload, Where } from 'payload'
import { listingId, pastTheNewest } from '../publishing/lists.ts'

/** An article's place in a list, by which reading goes on. */
export type Listed = { article: string; place: string }

/**
 * The next articles of a list, newest first: one range of the primary key of `listings`. `below` is the
 * place to read on from; `where` narrows the rows further, and costs a walk along the list.
 */
export const readList = async (
  payload: Payload,
  list: string,
  { below = pastTheNewest, limit, where }: { below?: string; limit: number; where?: Where },
): Promise<Listed[]> => {
  const { docs } = await payload.db.find<{ id: string; article: string }>({
    collection: 'listings',
    limit,
    pagination: false,
    select: { article: true },
    sort: '-id',
    where: {
      and: [
        { id: { greater_than: listingId(list, '') } },
        { id: { less_than: listingId(list, below) } },
        ...(where ? [where] : []),
      ],
    },
  })
  return docs.map(({ id, article }) => ({ article, place: id.slice(listingId(list, '').length) }))
}

const atOnce = 100

/**
 * One page of what stands in all the lists, newest first, and the place to read on from, null at the end.
 * The first list is walked along, so let it be the shortest.
 */
export const readLists = async (
  payload: Payload,
  [first, ...others]: readonly [string, ...string[]],
  { below, limit }: { below?: string; limit: number },
): Promise<{ articles: string[]; next: string | null }> => {
  const size = others.length === 0 ? limit + 1 : atOnce
  const found: Listed[] = []
  for (let from = below; ;) {
    const batch = await readList(payload, first, { limit: size, ...(from && { below: from }) })
    found.push(...(await thoseIn(payload, others, batch)))
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
  payload: Payload,
  lists: readonly string[],
  listed: readonly Listed[],
): Promise<readonly Listed[]> => {
  let left = listed
  for (const list of lists) {
    if (left.length === 0) return []
    const ids = left.map(({ place }) => listingId(list, place))
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'listings',
      pagination: false,
      select: {},
      where: { id: { in: ids } },
    })
    const present = new Set(docs.map(({ id }) => id))
    left = left.filter(({ place }) => present.has(listingId(list, place)))
  }
  return left
}
