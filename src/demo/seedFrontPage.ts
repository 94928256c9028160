import type { DemoArticle } from './DemoArticle.ts'
import type { Seeded } from './seedArticles.ts'
import type { Staff } from './seedStaff.ts'

/** Lays out the front page, as the secretary. */
export const seedFrontPage = async (staff: Staff, articles: readonly Seeded[]): Promise<void> => {
  const slotOf = ({ slot = 0 }: DemoArticle) => slot
  const idsOf = (chosen: readonly Seeded[]) => chosen.map(({ id }) => id)
  const req = await staff.as('secretary')
  await req.payload.updateGlobal({
    slug: 'frontPage',
    data: {
      slots: idsOf(
        articles.filter(({ text }) => text.slot).sort((a, b) => slotOf(a.text) - slotOf(b.text)),
      ),
      recommended: idsOf(articles.filter(({ text }) => text.recommended)),
    },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
