import type { CollectionSlug, PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { asksForNumber, inOrderOfSet, numbered } from '../domain/photo/inSet.ts'

/** What a bulk write says to each of its documents: the same to all, but to photos their own number where it asks for it. */
export async function toldToEach(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<(id: string) => object> {
  const data = { ...req.data }
  if (collection !== 'images' || !asksForNumber(data)) return () => ({ ...data })
  const photos = await findRows(req, 'images', {
    select: ['takenAt', 'filename'],
    where: { id: { in: [...ids] } },
  })
  const order = inOrderOfSet(photos).map(({ id }) => id)
  return (id) => numbered(data, order.indexOf(id) + 1)
}
