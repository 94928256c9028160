import type { Payload } from 'payload'
import { countRows, findRowAfter } from '../database/rows.ts'
import { listingKey } from './lists.ts'

/** Keys of a list stand between these two: the sign that ends its name, and the one after it. */
const within = (list: string) => ({
  and: [{ key: { greater_than: listingKey(list, '') } }, { key: { less_than: `${list}}` } }],
})

/** How many articles stand in a list. */
export const lengthOf = (payload: Payload, list: string): Promise<number> =>
  countRows(payload, 'listings', within(list))

/** The place that so many of a list stand before, itself the last of them; to read on from. */
export const placeAfter = async (
  payload: Payload,
  list: string,
  count: number,
): Promise<string | undefined> => {
  if (count === 0) return undefined
  const asked = { select: ['key'], sort: 'key', where: within(list) } as const
  const row = await findRowAfter(payload, 'listings', count - 1, asked)
  return row?.key.slice(listingKey(list, '').length)
}
