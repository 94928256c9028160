import type { Sentence } from '../language.ts'
import { andUp, type Role } from '../roles.ts'
import type { Input } from './given.ts'
import {
  consentIsGiven,
  embargoIsOver,
  type Guard,
  hasBasis,
  hasBody,
  hasByline,
  hasCategory,
  hasCorrection,
  hasCorrectionWhenOne,
  hasKindWhileLive,
  hasLead,
  hasNewOwner,
  hasNoteOf,
  hasTimeAfterEmbargo,
  hasTimeAhead,
  hasTitle,
  isDue,
  isNotEditedByActor,
  hasTwoPeople,
  isNotOwnWork,
  noMustFixIsOpen,
  nothingNeedsReview,
  photosAreComplete,
  rightsAreInForce,
  sealIsUnbroken,
} from './guards.ts'
import type { Article } from './situation.ts'
import { beforePublished, type State } from './states.ts'

/** Who may make a move: a role, whoever stands in this relation to the article, or nobody of the newsroom. */
export type Who = Role | 'owner' | 'claimer' | 'reviser' | 'clock' | 'edit'

/** One arm of a row: the same move may lead elsewhere from elsewhere, or for somebody else. */
export type Arm = { from: readonly State[]; to: State | 'same'; by: readonly Who[] }

type Needed = { name: Input; guard: Guard; when?: (article: Article) => boolean }

export type Row = {
  label: Sentence
  arms: readonly Arm[]
  /** Whether readers must see the article, or must not; null where it does not matter. */
  live: 'required' | 'forbidden' | null
  /** What must be true of the article and of who asks. */
  needs: readonly Guard[]
  /** What must be given, and when: a note of ten characters, the kind of an update while live. */
  inputs: readonly Needed[]
}

const toBeSubmitted = [hasTitle, hasLead, hasBody, hasCategory, hasByline]
const toBeForwarded = [...toBeSubmitted, photosAreComplete, nothingNeedsReview, noMustFixIsOpen]
const toBePublished = [rightsAreInForce, consentIsGiven, embargoIsOver]

const note = (length: number) => ({ name: 'note', guard: hasNoteOf(length) }) as const
const whileLive = (article: Article) => article.live
/** What readers are told of a change of what they have already seen. */
const ofAnUpdate = [
  { name: 'kind', guard: hasKindWhileLive, when: whileLive },
  { name: 'correction', guard: hasCorrectionWhenOne, when: whileLive },
] as const

/** Every way an article may move (contract §4). Buttons, API, docs and tests are read from this table. */
export const moves = {
  submit: {
    label: { vi: 'Gửi biên tập', en: 'Submit' },
    arms: [{ from: ['draft', 'returned'], to: 'submitted', by: ['owner', ...andUp('editor')] }],
    live: null,
    needs: toBeSubmitted,
    inputs: [],
  },
  recall: {
    label: { vi: 'Rút lại', en: 'Recall' },
    arms: [{ from: ['submitted'], to: 'draft', by: ['owner'] }],
    live: null,
    needs: [],
    inputs: [],
  },
  claim: {
    label: { vi: 'Nhận biên tập', en: 'Claim' },
    arms: [{ from: ['submitted'], to: 'editing', by: andUp('editor') }],
    live: null,
    needs: [],
    inputs: [],
  },
  release: {
    label: { vi: 'Thôi biên tập', en: 'Release' },
    arms: [{ from: ['editing'], to: 'submitted', by: ['claimer', ...andUp('deskHead')] }],
    live: null,
    needs: [],
    inputs: [],
  },
  takeOver: {
    label: { vi: 'Nhận thay', en: 'Take over' },
    arms: [{ from: ['editing'], to: 'editing', by: andUp('deskHead') }],
    live: null,
    needs: [],
    inputs: [note(1)],
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
  sendBack: {
    label: { vi: 'Trả lại biên tập', en: 'Send back' },
    arms: [{ from: ['review'], to: 'editing', by: andUp('deskHead') }],
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
  schedule: {
    label: { vi: 'Hẹn giờ đăng', en: 'Schedule' },
    arms: [{ from: ['approved', 'scheduled'], to: 'scheduled', by: andUp('secretary') }],
    live: null,
    needs: [],
    inputs: [
      { name: 'publishAt', guard: hasTimeAhead },
      { name: 'publishAt', guard: hasTimeAfterEmbargo },
      ...ofAnUpdate,
    ],
  },
  unschedule: {
    label: { vi: 'Hủy hẹn giờ', en: 'Unschedule' },
    arms: [{ from: ['scheduled'], to: 'approved', by: andUp('secretary') }],
    live: null,
    needs: [],
    inputs: [],
  },
  publish: {
    label: { vi: 'Xuất bản', en: 'Publish' },
    arms: [{ from: ['approved'], to: 'published', by: andUp('secretary') }],
    live: null,
    needs: [sealIsUnbroken, ...toBePublished],
    inputs: ofAnUpdate,
  },
  publishUrgent: {
    label: { vi: 'Đăng khẩn', en: 'Publish urgently' },
    arms: [{ from: ['editing', 'review'], to: 'published', by: ['chief'] }],
    live: null,
    needs: [hasTwoPeople, ...toBeForwarded, ...toBePublished],
    inputs: [note(20), ...ofAnUpdate],
  },
  publishOnTime: {
    label: { vi: 'Đăng đúng giờ hẹn', en: 'Published on time' },
    arms: [{ from: ['scheduled'], to: 'published', by: ['clock'] }],
    live: null,
    needs: [isDue, sealIsUnbroken, ...toBePublished],
    inputs: ofAnUpdate,
  },
  breakSeal: {
    label: { vi: 'Sửa sau duyệt', en: 'Changed after approval' },
    arms: [{ from: ['approved', 'scheduled'], to: 'review', by: ['edit'] }],
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
  discard: {
    label: { vi: 'Bỏ bản đang sửa', en: 'Discard' },
    arms: [{ from: beforePublished, to: 'published', by: ['reviser', ...andUp('deskHead')] }],
    live: 'required',
    needs: [],
    inputs: [],
  },
  correct: {
    label: { vi: 'Đăng cải chính', en: 'Correct' },
    arms: [{ from: [...beforePublished, 'published'], to: 'same', by: ['chief'] }],
    live: 'required',
    needs: [],
    inputs: [{ name: 'correction', guard: hasCorrection }],
  },
  withdraw: {
    label: { vi: 'Gỡ bài', en: 'Withdraw' },
    arms: [{ from: [...beforePublished, 'published'], to: 'withdrawn', by: ['chief'] }],
    live: 'required',
    needs: [],
    inputs: [note(10), { name: 'basis', guard: hasBasis }],
  },
  shelve: {
    label: { vi: 'Không dùng', en: 'Shelve' },
    arms: [
      { from: ['draft', 'returned'], to: 'shelved', by: ['owner', ...andUp('secretary')] },
      {
        from: ['submitted', 'editing', 'review', 'approved', 'scheduled'],
        to: 'shelved',
        by: andUp('secretary'),
      },
    ],
    live: 'forbidden',
    needs: [],
    inputs: [],
  },
  reopen: {
    label: { vi: 'Dùng lại', en: 'Reopen' },
    arms: [{ from: ['shelved'], to: 'draft', by: ['owner', ...andUp('secretary')] }],
    live: null,
    needs: [],
    inputs: [],
  },
  assign: {
    label: { vi: 'Giao bài', en: 'Assign' },
    arms: [{ from: beforePublished, to: 'same', by: andUp('deskHead') }],
    live: null,
    needs: [],
    inputs: [{ name: 'user', guard: hasNewOwner }],
  },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves

export const rowOf = (move: Move): Row => moves[move]

export const isMove = (name: string): name is Move => Object.hasOwn(moves, name)

/** The moves that show the version being worked on to readers. */
export const publishing = ['publish', 'publishUrgent', 'publishOnTime'] as const

export const isPublishing = (move: Move): move is (typeof publishing)[number] =>
  publishing.some((one) => one === move)
