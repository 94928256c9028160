import type { PayloadRequest } from 'payload'
import { categoriesOf } from './categories.ts'
import { fileUnder } from './fileUnder.ts'
import type { LivePage } from './frozen.ts'
import { inCategory, listingId, listsOf, pastTheNewest, sectionOf } from './lists.ts'
import { raiseRevision } from './revision.ts'

const atOnce = 200

/**
 * Puts the live articles of a category and its children into the lists they belong to, after the
 * category was given another parent. To be called inside the transaction of that change.
 */
export const refile = async (req: PayloadRequest, category: string): Promise<void> => {
  const { db } = req.payload
  const tree = await categoriesOf(req.payload, req)
  const list = inCategory(category)
  for (let above = listingId(list, ''); ;) {
    const { docs: listed } = await db.find<{ id: string; article: string }>({
      collection: 'listings',
      limit: atOnce,
      pagination: false,
      req,
      sort: 'id',
      where: {
        and: [
          { id: { greater_than: above } },
          { id: { less_than: listingId(list, pastTheNewest) } },
        ],
      },
    })
    const { docs: pages } = await db.find<LivePage>({
      collection: 'pages',
      pagination: false,
      req,
      where: { id: { in: listed.map(({ article }) => article) } },
    })
    for (const page of pages)
      await fileUnder(req, page, {
        lists: listsOf(page.content, tree),
        section: sectionOf(page.category, tree),
      })
    above = listed.at(-1)?.id ?? above
    if (listed.length < atOnce) break
  }
  await raiseRevision(req)
}
