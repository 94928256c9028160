import type { NoteKind } from '../domain/notes/kinds.ts'
import type { Move } from '../domain/workflow/moves.ts'
import type { Given } from '../domain/workflow/given.ts'
import type { Words } from './Words.ts'
import type { GivenAhead, Hands, Remark, Way } from './Turn.ts'

type Hand = keyof Hands

/** One way after the other. */
export const along =
  (...ways: readonly Way[]): Way =>
  (hands) =>
    ways.flatMap((way) => way(hands))

export const makes =
  (who: Hand, move: Move, given: GivenAhead = {}): Way =>
  (hands) => [{ by: hands[who], move, given }]

export const changes =
  (who: Hand, change: Words): Way =>
  (hands) => [{ by: hands[who], change }]

type Said = Omit<Remark, 'answers'> & { answers?: readonly { by: Hand; text: string }[] }

export const says =
  (who: Hand, { answers = [], ...note }: Said): Way =>
  (hands) => [
    {
      by: hands[who],
      note: { ...note, answers: answers.map(({ by, text }) => ({ by: hands[by], text })) },
    },
  ]

/** Resolves all open notes of that kind. */
export const settles =
  (who: Hand, kind: NoteKind): Way =>
  (hands) => [{ by: hands[who], settles: kind }]

/** Becomes the heir's, who has so many hours for it. */
export const assigns =
  (dueInHours: number): Way =>
  (hands) => [{ by: hands.head, move: 'assign', given: { user: hands.heir, dueInHours } }]

export const draft: Way = () => []

export const submitted: Way = makes('owner', 'submit')

export const editing: Way = along(submitted, makes('editor', 'claim'))

export const inReview: Way = along(editing, makes('editor', 'forward'))

export const approved: Way = along(inReview, makes('head', 'approve'))

export const published: Way = along(approved, makes('secretary', 'publish'))

export const returnedByEditor = (note: string): Way =>
  along(editing, makes('editor', 'return', { note }))

export const returnedByHead = (note: string): Way =>
  along(inReview, makes('head', 'return', { note }))

export const scheduled = (publishInHours: number): Way =>
  along(approved, makes('secretary', 'schedule', { publishInHours }))

/** Readers see one version while the next one is being written. */
export const beingRevised = (change: Words): Way =>
  along(published, makes('editor', 'revise'), changes('editor', change))

/** The next version of a live article, as far as it has to come before it is published. */
export const approvedAgain = (change: Words): Way =>
  along(beingRevised(change), makes('editor', 'forward'), makes('head', 'approve'))

type Again = Pick<Given, 'correction'> & { kind: NonNullable<Given['kind']> }

export const publishedAgain = (change: Words, given: Again): Way =>
  along(approvedAgain(change), makes('secretary', 'publish', given))

export const withdrawn = (given: GivenAhead): Way =>
  along(published, makes('chief', 'withdraw', given))
