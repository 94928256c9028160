import { andUp, type Role } from '../roles.ts'
import {
  embargoIsOver,
  type Guard,
  hasBasis,
  hasBody,
  hasByline,
  hasCategory,
  hasCorrectionWhenOne,
  hasKindWhileLive,
  hasLead,
  hasNoteOf,
  hasTitle,
  isNotEditedByActor,
  isNotOwnWork,
  nothingNeedsReview,
  photosAreComplete,
  rightsAreInForce,
  sealIsUnbroken,
} from './guards.ts'
import type { Article } from './situation.ts'
import type { State } from './states.ts'

/** Who may make a move: a role, or whoever stands in this relation to the article. */
export type Who = Role | 'owner' | 'claimer' | 'edit'

/** What has to be given with a move. */
export type Input = 'note' | 'basis' | 'kind' | 'correction'

/** One arm of a row: the same move may lead elsewhere from elsewhere, or for somebody else. */
export type Arm = { from: readonly State[]; to: State; by: readonly Who[] }

export type Row = {
  label: { vi: string; en: string }
  arms: readonly Arm[]
  /** Whether readers must see the article, or must not; null where it does not matter. */
  live: 'required' | 'forbidden' | null
  /** What must be true of the article and of who asks. */
  needs: readonly Guard[]
  /** What must be given, and when: a note of ten characters, the kind of an update while live. */
  inputs: readonly { name: Input; guard: Guard; when?: (article: Article) => boolean }[]
}

const toBeSubmitted = [hasTitle, hasLead, hasBody, hasCategory, hasByline]
const toBeForwarded = [...toBeSubmitted, photosAreComplete, nothingNeedsReview]

const note = (length: number) => ({ name: 'note', guard: hasNoteOf(length) }) as const

/** Every way an article may move (contract §4). Buttons, API, docs and tests are read from this table. */
export const moves = {
  submit: {
    label: { vi: 'Gửi biên tập', en: 'Submit' },
    arms: [{ from: ['draft', 'returned'], to: 'submitted', by: ['owner', ...andUp('editor')] }],
    live: null,
    needs: toBeSubmitted,
    inputs: [],
  },
  claim: {
    label: { vi: 'Nhận biên tập', en: 'Claim' },
    arms: [{ from: ['submitted'], to: 'editing', by: andUp('editor') }],
    live: null,
    needs: [],
    inputs: [],
  },
  forward: {
    label: { vi: 'Gửi duyệt', en: 'Forward' },
    arms: [{ from: ['editing'], to: 'review', by: ['claimer'] }],
    live: null,
    needs: toBeForwarded,
    inputs: [],
  },
  return: {
    label: { vi: 'Trả lại', en: 'Return' },
    arms: [
      { from: ['editing'], to: 'returned', by: ['claimer', ...andUp('deskHead')] },
      { from: ['review', 'approved'], to: 'returned', by: andUp('deskHead') },
    ],
    live: null,
    needs: [],
    inputs: [note(10)],
  },
  approve: {
    label: { vi: 'Duyệt', en: 'Approve' },
    arms: [{ from: ['review'], to: 'approved', by: andUp('deskHead') }],
    live: null,
    needs: [isNotOwnWork, isNotEditedByActor, ...toBeForwarded],
    inputs: [],
  },
  publish: {
    label: { vi: 'Xuất bản', en: 'Publish' },
    arms: [{ from: ['approved'], to: 'published', by: andUp('secretary') }],
    live: null,
    needs: [sealIsUnbroken, rightsAreInForce, embargoIsOver],
    inputs: [
      { name: 'kind', guard: hasKindWhileLive, when: (article) => article.live },
      { name: 'correction', guard: hasCorrectionWhenOne, when: (article) => article.live },
    ],
  },
  breakSeal: {
    label: { vi: 'Sửa sau duyệt', en: 'Changed after approval' },
    arms: [{ from: ['approved'], to: 'review', by: ['edit'] }],
    live: null,
    needs: [],
    inputs: [],
  },
  revise: {
    label: { vi: 'Sửa bản mới', en: 'Revise' },
    arms: [
      { from: ['published', 'withdrawn'], to: 'editing', by: andUp('editor') },
      { from: ['published', 'withdrawn'], to: 'draft', by: ['owner'] },
    ],
    live: null,
    needs: [],
    inputs: [],
  },
  withdraw: {
    label: { vi: 'Gỡ bài', en: 'Withdraw' },
    arms: [
      {
        from: ['draft', 'submitted', 'editing', 'review', 'returned', 'approved', 'published'],
        to: 'withdrawn',
        by: ['chief'],
      },
    ],
    live: 'required',
    needs: [],
    inputs: [note(10), { name: 'basis', guard: hasBasis }],
  },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves

export const rowOf = (move: Move): Row => moves[move]

export const isMove = (name: string): name is Move => Object.hasOwn(moves, name)
