import type { PayloadRequest } from 'payload'
import { findRowById, updateRow } from '../database/rows.ts'
import { categoriesOf } from './categories.ts'
import { enterChange, keysOfChange } from './changes.ts'
import { enterCorrections } from './corrections.ts'
import { enterFormerAddresses } from './formerAddresses.ts'
import { list } from './list.ts'
import { imagesOf } from './lists.ts'
import { raiseSiteRevision } from './siteRevision.ts'
import { showPhotos } from './showPhotos.ts'

/**
 * Takes a live article from the public: from the commit of `req` on it is gone, and so are the photos
 * that no other live article shows. Its publications stay.
 *
 * @throws when it is not live: the move refuses that.
 */
export const withdraw = async ({
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
  const goneAt = new Date(at).toISOString()
  await updateRow(req, 'pages', articleId, { state: 'gone', goneAt, card: null, content: null })
  await list(req, page, { lists: [], section: null })
  await showPhotos(req, { shown: [], before: imagesOf(page.content) })
  await raiseSiteRevision(req)
  await enterCorrections(req, articleId, [])
  await enterFormerAddresses(req, { ...page, state: 'gone' })
  await enterChange(req, articleId, {
    slug: page.slug,
    change: 'withdrawn',
    at: goneAt,
    keys: keysOfChange(articleId, [page.content], await categoriesOf(req)),
  })
}
