import type { PayloadRequest } from 'payload'
import type { Category } from './categories.ts'
import { list } from './list.ts'
import type { LivePage, PageRow } from './frozen.ts'
import { imagesOf, listsOf, sectionOf } from './lists.ts'
import { raiseSiteRevision } from './siteRevision.ts'
import { savePage } from './rows.ts'
import { showPhotos } from './showPhotos.ts'

/** Puts a live page in the place of the former one, in every list and under its slug. */
export const project = async (
  req: PayloadRequest,
  { page, former, tree }: { page: LivePage; former: PageRow | null; tree: readonly Category[] },
): Promise<void> => {
  await savePage(req, page, former === null)
  await list(req, page, {
    lists: listsOf(page.content, tree),
    section: sectionOf(page.category, tree),
  })
  await showPhotos(req, {
    shown: imagesOf(page.content),
    before: former?.state === 'live' ? imagesOf(former.content) : [],
  })
  await markPublished(req, page)
  await raiseSiteRevision(req)
}

/** From now on the slug is this article's for ever. */
const markPublished = async (req: PayloadRequest, { id, slug }: LivePage): Promise<void> => {
  const row = { article: id, published: true }
  const { db } = req.payload
  const known = await db.updateOne({ collection: 'slugs', data: row, id: slug, req })
  if (!known) await db.create({ collection: 'slugs', data: { id: slug, ...row }, req })
}
