import type { PayloadRequest } from 'payload'
import { createUnowned } from '../workflow/imported.ts'
import { contentOf, type References } from './contentOf.ts'
import type { DemoArticle } from './DemoArticle.ts'
import { recordFormer } from './recordFormer.ts'
import type { Staff } from './seedStaff.ts'
import { takeTurn } from './takeTurn.ts'
import type { Hands } from './Turn.ts'

type Made = References & { staff: Staff }

export type Seeded = { id: string; slug: string; text: DemoArticle }

const usualHands = {
  editor: 'editor',
  head: 'deskHead',
  secretary: 'secretary',
  chief: 'chief',
  heir: 'reporter2',
} as const satisfies Partial<Hands>

/**
 * Writes the articles, and takes each its way through the hands of its people.
 *
 * @throws what the table of moves refuses.
 */
export const seedArticles = async (
  req: PayloadRequest,
  texts: readonly DemoArticle[],
  made: Made,
): Promise<Seeded[]> => {
  const seeded: Seeded[] = []
  for (const text of texts) {
    const article = await createUnowned(req, {
      data: contentOf(text, made),
      owner: text.owner && made.staff.idOf(text.owner),
      origin: 'demo',
    })
    await recordFormer(req, article, text)
    const owner = text.owner ?? usualHands.editor
    for (const turn of text.way({ ...usualHands, owner, ...text.hands }))
      await takeTurn(turn, article.id, made)
    seeded.push({ id: article.id, slug: article.slug ?? '', text })
  }
  return seeded
}
