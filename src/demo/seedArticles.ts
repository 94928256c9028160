import type { PayloadRequest } from 'payload'
import { createBrought } from '../workflow/imported.ts'
import { performMove } from '../workflow/performMove.ts'
import { contentOf, type References, wordsOf } from './contentOf.ts'
import type { DemoArticle } from './DemoArticle.ts'
import type { Staff } from './seedStaff.ts'
import type { Hands, Turn } from './ways.ts'

type Made = References & { staff: Staff }

const usualHands = {
  editor: 'editor',
  head: 'deskHead',
  secretary: 'secretary',
  chief: 'chief',
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
): Promise<void> => {
  for (const article of texts) {
    const owner = article.owner ?? usualHands.editor
    const { id } = await createBrought(req, {
      data: contentOf(article, made),
      owner: article.owner && made.staff.idOf(article.owner),
      origin: 'demo',
    })
    for (const turn of article.way({ ...usualHands, owner, ...article.hands }))
      await take(turn, id, made)
  }
}

const take = async (turn: Turn, id: string, made: Made): Promise<void> => {
  const req = await made.staff.as(turn.by)
  if ('move' in turn) {
    const { move, given = {} } = turn
    await performMove(req, { id, move, given, via: 'admin' })
    return
  }
  await req.payload.update({
    collection: 'articles',
    data: wordsOf(turn.change, made),
    depth: 0,
    draft: true,
    id,
    overrideAccess: false,
    req,
  })
}
