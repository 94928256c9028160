import type { Move } from '../../src/domain/workflow/moves.ts'
import type { State } from '../../src/domain/workflow/states.ts'

/** Whom the contract names in its table: a role, “editor and up”, or a relation to the article. */
export type By =
  'owner' | 'claimer' | 'reviser' | 'editor+' | 'deskHead+' | 'secretary+' | 'chief' | 'nobody'

/** From where, by whom, to where; `=` is the state the article is in. */
type Arm = { from: readonly State[]; by: readonly By[]; to: State | '=' }

type Row = {
  arms: readonly Arm[]
  live?: 'required' | 'forbidden'
  /** Whether an owner, present or past, may never make it. */
  neverOwn?: true
  /** What the contract asks to be given, filled in as it should be. */
  given?: Record<string, unknown>
  /** The codes of an empty request, where state and person fit and nothing is wrong with the article. */
  emptyHanded?: readonly string[]
}

const working = [
  'draft',
  'submitted',
  'editing',
  'review',
  'returned',
  'approved',
  'scheduled',
] as const satisfies readonly State[]

export const correction = {
  kind: 'correction',
  wrong: 'Ba trăm người dự.',
  right: 'Ba mươi người dự.',
  basis: 'internalError',
} as const

const reason = 'Một lý do đủ dài để ghi vào nhật ký.'

/**
 * The table of contract §4 written down a second time, by hand and in the contract's own words, so that a
 * slip in the rules shows. It imports nothing of them but names.
 */
export const contractTable: Record<Move, Row> = {
  submit: {
    arms: [{ from: ['draft', 'returned'], by: ['owner', 'editor+'], to: 'submitted' }],
  },
  recall: { arms: [{ from: ['submitted'], by: ['owner'], to: 'draft' }] },
  claim: { arms: [{ from: ['submitted'], by: ['editor+'], to: 'editing' }] },
  release: { arms: [{ from: ['editing'], by: ['claimer', 'deskHead+'], to: 'submitted' }] },
  takeOver: {
    arms: [{ from: ['editing'], by: ['deskHead+'], to: 'editing' }],
    given: { note: 'x' },
    emptyHanded: ['noteTooShort'],
  },
  forward: { arms: [{ from: ['editing'], by: ['claimer'], to: 'review' }] },
  return: {
    arms: [
      { from: ['editing'], by: ['claimer', 'deskHead+'], to: 'returned' },
      { from: ['review', 'approved'], by: ['deskHead+'], to: 'returned' },
    ],
    given: { note: reason },
    emptyHanded: ['noteTooShort'],
  },
  sendBack: {
    arms: [{ from: ['review'], by: ['deskHead+'], to: 'editing' }],
    given: { note: reason },
    emptyHanded: ['noteTooShort'],
  },
  approve: { arms: [{ from: ['review'], by: ['deskHead+'], to: 'approved' }], neverOwn: true },
  schedule: {
    arms: [{ from: ['approved', 'scheduled'], by: ['secretary+'], to: 'scheduled' }],
    given: { publishAt: '2099-01-01T08:00:00+07:00', kind: 'update' },
    emptyHanded: ['timeNotAhead'],
  },
  unschedule: { arms: [{ from: ['scheduled'], by: ['secretary+'], to: 'approved' }] },
  publish: {
    arms: [{ from: ['approved'], by: ['secretary+'], to: 'published' }],
    given: { kind: 'update' },
  },
  publishUrgent: {
    arms: [{ from: ['editing', 'review'], by: ['chief'], to: 'published' }],
    neverOwn: true,
    given: { note: reason, kind: 'update' },
    emptyHanded: ['noteTooShort'],
  },
  publishOnTime: { arms: [{ from: ['scheduled'], by: ['nobody'], to: 'published' }] },
  breakSeal: { arms: [{ from: ['approved', 'scheduled'], by: ['nobody'], to: 'review' }] },
  revise: {
    arms: [
      { from: ['published', 'withdrawn'], by: ['editor+'], to: 'editing' },
      { from: ['published', 'withdrawn'], by: ['owner'], to: 'draft' },
    ],
  },
  discard: {
    arms: [{ from: working, by: ['reviser', 'deskHead+'], to: 'published' }],
    live: 'required',
  },
  correct: {
    arms: [{ from: [...working, 'published'], by: ['chief'], to: '=' }],
    live: 'required',
    given: { correction },
    emptyHanded: ['missingCorrection'],
  },
  withdraw: {
    arms: [{ from: [...working, 'published'], by: ['chief'], to: 'withdrawn' }],
    live: 'required',
    given: { note: reason, basis: 'authority' },
    emptyHanded: ['noteTooShort', 'missingBasis'],
  },
  shelve: {
    arms: [
      { from: ['draft', 'returned'], by: ['owner', 'secretary+'], to: 'shelved' },
      {
        from: ['submitted', 'editing', 'review', 'approved', 'scheduled'],
        by: ['secretary+'],
        to: 'shelved',
      },
    ],
    live: 'forbidden',
  },
  reopen: { arms: [{ from: ['shelved'], by: ['owner', 'secretary+'], to: 'draft' }] },
  assign: {
    arms: [{ from: working, by: ['deskHead+'], to: '=' }],
    emptyHanded: ['missingUser'],
  },
}

const rank = ['editor', 'deskHead', 'secretary', 'chief']

/** Somebody as the table sees them: the desk role, if any, and how they stand to the article. */
export type Person = {
  desk: string | null
  owner: boolean
  claimer: boolean
  reviser: boolean
}

const isMeant = (by: By, { desk, owner, claimer, reviser }: Person): boolean => {
  const height = desk === null ? -1 : rank.indexOf(desk)
  switch (by) {
    case 'owner':
      return owner
    case 'claimer':
      return claimer
    case 'reviser':
      return reviser
    case 'nobody':
      return false
    case 'chief':
      return height === 3
    case 'editor+':
      return height >= 0
    case 'deskHead+':
      return height >= 1
    case 'secretary+':
      return height >= 2
  }
}

/** What the contract says of a move: where it leads, or with what status and code it is refused. */
export type Verdict = { to: State } | { status: 403 | 409; code: string }

/**
 * Reads the table for somebody who may see the article and brings what the move asks for.
 * What else may be missing (a title, an answer to a note) is not in the table.
 */
export function verdictOf(
  move: Move,
  { state, live, person }: { state: State; live: boolean; person: Person },
): Verdict {
  const { arms, live: needsLive, neverOwn } = contractTable[move]
  const here = arms.filter(({ from }) => from.includes(state))
  const asked = here.length > 0 ? here : arms
  const isAllowed = asked.some(({ by }) => by.some((who) => isMeant(who, person)))
  const isClaimersMove = asked.some(({ by }) => by.includes('claimer'))
  if (!isAllowed && state === 'editing' && isClaimersMove)
    return { status: 403, code: 'notTheClaimer' }
  // Before anybody has claimed it, the desk is only in the wrong state.
  const mightClaim = state !== 'editing' && isClaimersMove && person.desk !== null
  if (!isAllowed && !mightClaim) return { status: 403, code: 'wrongRole' }
  if (move === 'claim' && state === 'editing') return { status: 409, code: 'alreadyClaimed' }
  if (needsLive === 'required' && !live) return { status: 409, code: 'notLive' }
  if (needsLive === 'forbidden' && live) return { status: 409, code: 'liveExists' }
  const arm = here.find(({ by }) => by.some((who) => isMeant(who, person)))
  if (!arm) return { status: 409, code: 'wrongState' }
  if (neverOwn && person.owner) return { status: 409, code: 'ownWork' }
  return { to: arm.to === '=' ? state : arm.to }
}
