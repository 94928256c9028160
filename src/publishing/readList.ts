import type { Payload, PayloadRequest } from 'payload'
import { listingKey } from './lists.ts'

/** An article's place in a list, by which reading goes on. */
export type Listed = { article: string; place: string; section: string | null }

type Row = { id: string; key: string; article: string; section?: string | null }

/**
 * The next articles of a list, newest first: one stretch of the index of `listings`, which ends where
 * another list begins. `below` is the place to read on from; with `req` its transaction is read.
 */
export const readList = async (
  payload: Payload,
  list: string,
  { below = '', limit, req }: { below?: string | undefined; limit: number; req?: PayloadRequest },
): Promise<Listed[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'listings',
    limit,
    pagination: false,
    sort: 'key',
    where: { key: { greater_than: listingKey(list, below) } },
    ...(req && { req }),
  })
  const start = listingKey(list, '')
  return docs
    .filter(({ key }) => key.startsWith(start))
    .map(({ key, article, section }) => ({
      article,
      place: key.slice(start.length),
      section: section ?? null,
    }))
}
