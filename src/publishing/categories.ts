import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'

/** A row of the small table of categories. */
export type Category = { id: string; name: string; slug: string; parent: string | null }

/** All categories: some dozens of rows, read within the transaction of `req` when there is one. */
export const categoriesOf = async (
  payload: Payload,
  req?: Partial<PayloadRequest>,
): Promise<Category[]> => {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'categories',
    pagination: false,
    select: { name: true, slug: true, parent: true },
    sort: 'id',
    ...(req && { req }),
  })
  return docs.map(({ id, name, slug, parent }) => ({
    id: String(id),
    name: String(name),
    slug: String(slug),
    parent: idOf(parent),
  }))
}
