import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { categoriesOf } from './categories.ts'
import { list } from './list.ts'
import type { LivePage } from './frozen.ts'
import { inCategory, listsOf, sectionOf } from './lists.ts'
import { type Listed, readList } from './readList.ts'
import { raiseSiteRevision } from './siteRevision.ts'

const atOnce = 200

/**
 * Puts the live articles of a category and its children into the lists they belong to, after the
 * category was given another parent. To be called inside the transaction of that change.
 */
export const relist = async (req: PayloadRequest, category: string): Promise<void> => {
  const tree = await categoriesOf(req)
  for (let below: string | undefined = ''; below !== undefined;) {
    const listed: Listed[] = await readList(req, inCategory(category), { below, limit: atOnce })
    for (const page of await pagesOf(req, listed))
      await list(req, page, {
        lists: listsOf(page.content, tree),
        section: sectionOf(page.category, tree),
      })
    below = listed.length < atOnce ? undefined : listed.at(-1)?.place
  }
  await raiseSiteRevision(req)
}

const pagesOf = async (req: PayloadRequest, listed: readonly Listed[]): Promise<LivePage[]> => {
  const where = { id: { in: listed.map(({ article }) => article) } }
  const pages = await findRows(req, 'pages', { where })
  return pages.filter((page) => page.state === 'live')
}
