import { articlePath } from '../domain/addresses.ts'
import type { Seeded } from './seedArticles.ts'
import type { Staff } from './seedStaff.ts'

/** Leads the old addresses of what readers see to the present ones. */
export const seedRedirects = async (staff: Staff, articles: readonly Seeded[]): Promise<void> => {
  const req = await staff.as('secretary')
  for (const { slug, text } of articles) {
    if (!text.former || !text.seen) continue
    await req.payload.create({
      collection: 'redirects',
      data: { from: text.former.path, to: articlePath(slug) },
      depth: 0,
      overrideAccess: false,
      req,
    })
  }
}
