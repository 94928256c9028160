import type { PayloadRequest } from 'payload'
import { findRowById, updateRow } from '../database/rows.ts'
import { correctionsOf } from './corrections.ts'
import { raiseSiteRevision } from './siteRevision.ts'

/**
 * Shows readers the corrections recorded of a live article, beside its unchanged text.
 *
 * @throws when it is not live: the move refuses that.
 */
export const correct = async ({
  req,
  articleId,
  at,
}: {
  req: PayloadRequest
  articleId: string
  /** ISO 8601 */
  at: string
}): Promise<void> => {
  const page = await findRowById(req, 'pages', articleId)
  if (page?.state !== 'live') throw new Error(`Article ${articleId} is not live.`)
  const content = { ...page.content, corrections: await correctionsOf(req, articleId) }
  await updateRow(req, 'pages', articleId, { revisedAt: new Date(at).toISOString(), content })
  await raiseSiteRevision(req)
}
