import type { NoteKind } from '../domain/notes/kinds.ts'
import type { Move } from '../domain/workflow/moves.ts'
import type { Given } from '../domain/workflow/given.ts'
import type { Words } from './Words.ts'
import type { PersonName } from './people.ts'

/** The people that an article passes through. */
export type Hands = {
  owner: PersonName
  editor: PersonName
  head: PersonName
  secretary: PersonName
  chief: PersonName
  /** Whoever it is assigned to. */
  heir: PersonName
}

/** What is given with a move; its moments lie so many hours ahead of the seeding. */
export type GivenAhead = Omit<Given, 'user' | 'publishAt' | 'dueAt'> & {
  user?: PersonName
  publishInHours?: number
  dueInHours?: number
}

/** A note beside the article, and what others answer to it. */
export type Remark = {
  kind: NoteKind
  text: string
  path?: string
  quote?: string
  answers?: readonly { by: PersonName; text: string }[]
}

/** Whose turn it is: to make a move, to change the text, to leave a note, or to settle those of a kind. */
export type Turn = { by: PersonName } & (
  { move: Move; given: GivenAhead } | { change: Words } | { note: Remark } | { settles: NoteKind }
)

/** How an article comes to where it is. */
export type Way = (hands: Hands) => Turn[]
