import type { Move } from '../domain/workflow/moves.ts'
import type { Given } from '../domain/workflow/situation.ts'
import type { Words } from './DemoArticle.ts'
import type { PersonName } from './people.ts'

/** Whose turn it is: to make a move, or to change the text. */
export type Turn = { by: PersonName } & ({ move: Move; given?: Given } | { change: Words })

/** The people that an article passes through. */
export type Hands = {
  owner: PersonName
  editor: PersonName
  head: PersonName
  secretary: PersonName
  chief: PersonName
}

/** How an article comes to where it is. */
export type Way = (hands: Hands) => Turn[]

export const draft: Way = () => []

export const submitted: Way = ({ owner }) => [{ by: owner, move: 'submit' }]

export const editing: Way = (hands) => [...submitted(hands), { by: hands.editor, move: 'claim' }]

export const inReview: Way = (hands) => [...editing(hands), { by: hands.editor, move: 'forward' }]

export const approved: Way = (hands) => [...inReview(hands), { by: hands.head, move: 'approve' }]

export const published: Way = (hands) => [
  ...approved(hands),
  { by: hands.secretary, move: 'publish' },
]

export const returnedByEditor =
  (note: string): Way =>
  (hands) => [...editing(hands), { by: hands.editor, move: 'return', given: { note } }]

export const returnedByHead =
  (note: string): Way =>
  (hands) => [...inReview(hands), { by: hands.head, move: 'return', given: { note } }]

/** Readers see one version while the next one is being written. */
export const beingRevised =
  (change: Words): Way =>
  (hands) => [
    ...published(hands),
    { by: hands.editor, move: 'revise' },
    { by: hands.editor, change },
  ]

export const updated =
  (change: Words): Way =>
  (hands) => [
    ...beingRevised(change)(hands),
    { by: hands.editor, move: 'forward' },
    { by: hands.head, move: 'approve' },
    { by: hands.secretary, move: 'publish', given: { kind: 'update' } },
  ]

export const withdrawn =
  (given: Given): Way =>
  (hands) => [...published(hands), { by: hands.chief, move: 'withdraw', given }]
