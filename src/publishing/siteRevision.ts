import type { Payload, PayloadRequest } from 'payload'

/** How often what the public reads has changed, and when it did last. */
export type Revision = { revision: number; at: string }

const site = 'site'

/**
 * Says that the public reads something else from now on. To be called inside the transaction that makes
 * it so; by whoever renames a category, an author or a topic as well.
 */
export const raiseSiteRevision = async (req: PayloadRequest): Promise<void> => {
  const at = new Date().toISOString()
  const { db } = req.payload
  const raised = await db.updateOne({
    collection: 'siteRevision',
    data: { revision: { $inc: 1 }, at },
    id: site,
    req,
  })
  if (!raised)
    await db.create({ collection: 'siteRevision', data: { id: site, revision: 1, at }, req })
}

/** The present one; nothing was ever public at revision 0. */
export const revisionOf = async (payload: Payload): Promise<Revision> =>
  (await payload.db.findOne<Revision & { id: string }>({
    collection: 'siteRevision',
    where: { id: { equals: site } },
  })) ?? { revision: 0, at: new Date(0).toISOString() }
