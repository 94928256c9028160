import type { PayloadRequest } from 'payload'
import { findRowById, updateRow } from '../database/rows.ts'
import { categoriesOf } from './categories.ts'
import { enterChange, keysOfChange } from './changes.ts'
import { correctionsOf, enterCorrections } from './corrections.ts'
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
  const corrections = await correctionsOf(req, articleId)
  const content = { ...page.content, corrections }
  const revisedAt = new Date(at).toISOString()
  await updateRow(req, 'pages', articleId, { revisedAt, content })
  await raiseSiteRevision(req)
  await enterCorrections(req, articleId, corrections)
  await enterChange(req, articleId, {
    slug: page.slug,
    change: 'corrected',
    at: revisedAt,
    keys: keysOfChange(articleId, [content], await categoriesOf(req)),
  })
}
