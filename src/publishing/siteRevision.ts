import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../database/afterCommit.ts'
import { createRow, findRowById, updateRow } from '../database/rows.ts'
import { freshness } from '../lifetime/freshness.ts'

/** How often what the public reads has changed, and when it did last. */
export type Revision = { revision: number; at: string }

const site = 'site'

/**
 * Says that the public reads something else from now on. To be called inside the transaction that makes
 * it so; by whoever renames a category, an author or a topic as well.
 */
export const raiseSiteRevision = async (req: PayloadRequest): Promise<void> => {
  const at = new Date().toISOString()
  if (!(await updateRow(req, 'siteRevision', site, { revision: { $inc: 1 }, at })))
    await createRow(req, 'siteRevision', { id: site, revision: 1, at })
  await afterCommit(req, () => freshness().drop())
}

/** The one that this transaction has raised it to: no two have the same, and the greater is stored later. */
export const revisionWithin = async (req: PayloadRequest): Promise<number> =>
  (await findRowById(req, 'siteRevision', site))?.revision ?? 0

/** The present one; nothing was ever public at revision 0. */
export const revisionOf = async (payload: Payload): Promise<Revision> =>
  (await findRowById(payload, 'siteRevision', site)) ?? {
    revision: 0,
    at: new Date(0).toISOString(),
  }
