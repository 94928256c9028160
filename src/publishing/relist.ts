import type { PayloadRequest } from 'payload'
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
  const tree = await categoriesOf(req.payload, req)
  for (let below: string | undefined = ''; below !== undefined;) {
    const listed: Listed[] = await readList(req.payload, inCategory(category), {
      below,
      limit: atOnce,
      req,
    })
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
  const { docs } = await req.payload.db.find<LivePage>({
    collection: 'pages',
    pagination: false,
    req,
    where,
  })
  return docs
}
