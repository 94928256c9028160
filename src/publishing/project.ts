import type { PayloadRequest } from 'payload'
import { createRow, updateRow } from '../database/rows.ts'
import type { Category } from './categories.ts'
import { list } from './list.ts'
import type { LivePage, PageRow } from './frozen.ts'
import { imagesOf, listsOf, sectionOf } from './lists.ts'
import { raiseSiteRevision } from './siteRevision.ts'
import { settleRewordings } from './settleRewordings.ts'
import { showPhotos } from './showPhotos.ts'
import { useUp } from './useUp.ts'

/** Puts a live page in the place of the former one, in every list and under its slug. */
export const project = async (
  req: PayloadRequest,
  { page, former, tree }: { page: LivePage; former: PageRow | null; tree: readonly Category[] },
): Promise<void> => {
  if (former === null) await createRow(req, 'pages', page)
  else await updateRow(req, 'pages', page.id, page)
  await list(req, page, {
    lists: listsOf(page.content, tree),
    section: sectionOf(page.category, tree),
  })
  await showPhotos(req, {
    shown: imagesOf(page.content),
    before: former?.state === 'live' ? imagesOf(former.content) : [],
  })
  await settleRewordings(req, page.id)
  await useUp(req, imagesOf(page.content))
  await markPublished(req, page)
  await raiseSiteRevision(req)
}

/** From now on the slug is this article's for ever. */
const markPublished = async (req: PayloadRequest, { id, slug }: LivePage): Promise<void> => {
  const row = { article: id, published: true }
  if (!(await updateRow(req, 'slugs', slug, row)))
    await createRow(req, 'slugs', { id: slug, ...row })
}
