import type { PayloadRequest } from 'payload'
import { listingId, pastTheNewest, showing } from './lists.ts'

/**
 * Sets on each photo whether a live article shows it, once the lists say so. The row is written even
 * where nothing changes: two transactions that judge the same photo must collide, or each of them would
 * count on the article that the other takes down.
 */
export const showPhotos = async (
  req: PayloadRequest,
  { shown, before }: { shown: readonly string[]; before: readonly string[] },
): Promise<void> => {
  for (const id of new Set([...shown, ...before])) {
    const live = shown.includes(id) || (await isShown(req, id))
    await req.payload.db.updateOne({
      collection: 'images',
      data: { live },
      id,
      req,
      returning: false,
    })
  }
}

const isShown = async (req: PayloadRequest, image: string): Promise<boolean> => {
  const list = showing(image)
  const { docs } = await req.payload.db.find({
    collection: 'listings',
    limit: 1,
    pagination: false,
    req,
    select: { article: true },
    where: {
      and: [
        { id: { greater_than: listingId(list, '') } },
        { id: { less_than: listingId(list, pastTheNewest) } },
      ],
    },
  })
  return docs.length > 0
}
