import { idOf } from '../../domain/idOf.ts'
import type { NoteKind } from '../../domain/notes/kinds.ts'

/** A note as the panel shows it; people are ids, moments ISO 8601. */
export type PanelNote = {
  id: string
  kind: NoteKind
  text: string
  path: string | null
  quote: string | null
  quoteIsGone: boolean
  replyTo: string | null
  writer: string | null
  at: string
  resolvedAt: string | null
  resolvedBy: string | null
}

type Stored = {
  id: string
  kind?: NoteKind
  text: string
  createdAt: string
  path?: string | null
  quote?: string | null
  quoteIsGone?: boolean | null
  replyTo?: unknown
  writer?: unknown
  resolvedAt?: string | null
  resolvedBy?: unknown
}

/** From a note as the API gives it, its relations populated or not. */
export const toPanelNote = (note: Stored): PanelNote => ({
  id: note.id,
  kind: note.kind ?? 'note',
  text: note.text,
  path: note.path || null,
  quote: note.quote || null,
  quoteIsGone: note.quoteIsGone ?? false,
  replyTo: idOf(note.replyTo),
  writer: idOf(note.writer),
  at: note.createdAt,
  resolvedAt: note.resolvedAt ?? null,
  resolvedBy: idOf(note.resolvedBy),
})

/** Notes with their answers below them, what is open first, each in the order of writing. */
export const inThreads = (
  notes: readonly PanelNote[],
): { note: PanelNote; replies: PanelNote[] }[] => {
  const known = new Set(notes.map(({ id }) => id))
  const isReply = ({ replyTo }: PanelNote) => replyTo !== null && known.has(replyTo)
  // An answer to an answer stands with both, below the note that began it.
  const rootOf = (note: PanelNote): string => {
    const asked = notes.find(({ id }) => id === note.replyTo)
    return asked && isReply(note) ? rootOf(asked) : note.id
  }
  return notes
    .filter((note) => !isReply(note))
    .map((note) => ({
      note,
      replies: notes.filter((one) => isReply(one) && rootOf(one) === note.id),
    }))
    .sort((a, b) => Number(a.note.resolvedAt !== null) - Number(b.note.resolvedAt !== null))
}
