import type { Payload } from 'payload'
import { countRows, findRowAfter } from '../database/rows.ts'
import { listingKey } from './lists.ts'

/** Keys of a list begin with its name and a sign; the next sign is behind them all. */
const within = (list: string) => ({
  key: { greater_than: listingKey(list, ''), less_than: `${list}}` },
})

/** How many articles stand in a list. */
export const lengthOf = (payload: Payload, list: string): Promise<number> =>
  countRows(payload, 'listings', within(list))

/** The place that so many of a list stand before, itself the last of them: to read on from. */
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
