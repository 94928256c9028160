import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { hasRow } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { dropFiles } from '../images/store.ts'
import type { DemoArticle } from './DemoArticle.ts'
import { seedArticles } from './seedArticles.ts'
import { seedAuthors } from './seedAuthors.ts'
import { seedFrontPage } from './seedFrontPage.ts'
import { seedPhotos, takePhotographs } from './seedPhotos.ts'
import { seedRedirects } from './seedRedirects.ts'
import { seedSections } from './seedSections.ts'
import { seedSite } from './seedSite.ts'
import { seedStaff } from './seedStaff.ts'
import { texts as allTexts } from './texts/index.ts'

type Options = {
  /** Of every demo login; ten characters or more. */
  password: string
  texts?: readonly DemoArticle[]
}

/**
 * Fills an empty database with the demo newsroom: with all of it, or with nothing, whatever interrupts it.
 *
 * @returns whether it did; it does not when the database is not empty.
 * @throws what the database throws, and what the rules refuse of the demo newsroom.
 */
export const seedDemo = async (
  payload: Payload,
  { password, texts = allTexts }: Options,
): Promise<boolean> => {
  const req = await createLocalReq({}, payload)
  if (!(await isEmpty(req))) return false
  const photographs = await takePhotographs()
  /** The photos written by the present try: files outlive a rollback. */
  const kept: string[] = []
  const dropKept = () => dropFiles(kept.splice(0))
  try {
    return await inTransaction(req, async (req) => {
      await dropKept()
      // Another process may have been faster.
      if (!(await isEmpty(req))) return false
      const sections = await seedSections(req)
      const staff = await seedStaff(req, password, sections.categories)
      const authors = await seedAuthors(req, staff)
      const photos = await seedPhotos(staff, photographs, kept)
      await seedSite(staff, photos)
      const articles = await seedArticles(req, texts, { ...sections, staff, authors, photos })
      await seedFrontPage(staff, articles)
      await seedRedirects(staff, articles)
      return true
    })
  } catch (error) {
    await dropKept()
    throw error
  }
}

/** Whether nobody has begun to work here. */
const isEmpty = async (req: PayloadRequest): Promise<boolean> => {
  for (const collection of ['users', 'articles'] as const) {
    if (await hasRow(req, collection)) return false
  }
  return true
}
