import { versionsWorkedOn } from '../../../database/drafts.ts'
import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { idOf } from '../../../domain/idOf.ts'
import { type Pointed, quotesIn } from '../../../domain/notes/quote.ts'
import type { Note } from '../../../payload-types.ts'

type Shown = Partial<Note>

/**
 * Says of every note that is read whether its article still holds what it quotes. All articles of a list
 * are read at once.
 */
export const sayWhatIsGone: CollectionAfterOperationHook = async ({ args, req, result }) => {
  const notes = notesIn(result)
  const { select = {} } = args as { select?: Record<string, unknown> }
  const wanted = Object.entries(select).filter(([, value]) => value !== false)
  const isWanted = wanted.length === 0 || 'quoteIsGone' in select
  if (notes.length === 0 || !isWanted || select.quoteIsGone === false) return result
  const articles = await articlesOf(req, notes)
  for (const note of notes) {
    const holds = articles.get(idOf(note.article) ?? '')
    note.quoteIsGone = holds !== undefined && !holds(note)
  }
  return result
}

/** What the operation answers: one note, or a list of them. */
const notesIn = (result: unknown): Shown[] => {
  if (typeof result !== 'object' || result === null) return []
  if ('docs' in result) return Array.isArray(result.docs) ? (result.docs as Shown[]) : []
  return 'article' in result ? [result as Shown] : []
}

/** The texts being worked on: whoever reads a note sees them. */
async function articlesOf(
  req: PayloadRequest,
  notes: readonly Shown[],
): Promise<Map<string, (pointed: Pointed) => boolean>> {
  const ids = notes.filter(({ quote }) => quote).map(({ article }) => idOf(article))
  const named = [...new Set(ids.filter((id) => id !== null))]
  if (named.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    ...versionsWorkedOn,
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: named } },
  })
  return new Map(docs.map((article) => [String(article.id), quotesIn({ ...article })]))
}
