import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'

/** What of an article must still be fixed, oldest first: what stops `forward` and `approve`. */
export async function openMustFixes(
  req: PayloadRequest,
  articleId: string,
): Promise<{ id: string; path: string | null }[]> {
  const notes = await findRows(req, 'notes', {
    select: ['path'],
    sort: 'createdAt',
    where: {
      and: [
        { article: { equals: articleId } },
        { kind: { equals: 'mustFix' } },
        { resolvedAt: { exists: false } },
      ],
    },
  })
  return notes.map(({ id, path }) => ({ id, path: path ?? null }))
}

/** Leaves such a note in somebody's name, as part of a move that has been judged. */
export async function leaveMustFix(
  req: PayloadRequest,
  articleId: string,
  { writer, text }: { writer: string; text: string },
): Promise<void> {
  await req.payload.create({
    collection: 'notes',
    data: { article: articleId, kind: 'mustFix', text, writer },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
