import type { Sentence } from '../language.ts'
import { andUp, type Role } from '../roles.ts'
import {
  assigns,
  beginsVersion,
  breaksSeal,
  claims,
  dropsVersion,
  type Effect,
  endsClaim,
  endsClaimAndSeal,
  endsSchedule,
  endsUnsealedVersion,
  endsVersion,
  nothing,
  schedules,
  seals,
} from './effects.ts'
import type { Input } from './given.ts'
import {
  agenciesAreNamed,
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
  rightsWillBeInForce,
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
  /** What was done, as a log says it after somebody’s name: “Nguyễn Văn A (Trưởng ban) duyệt bài”. */
  deed: Sentence
  /** It leads an article on the way that most of them go. */
  isUsual?: true
  arms: readonly Arm[]
  /** Whether readers must see the article, or must not; null where it does not matter. */
  live: 'required' | 'forbidden' | null
  /** What must be true of the article and of who asks. */
  needs: readonly Guard[]
  /** What must be given, and when: a note of ten characters, the kind of an update while live. */
  inputs: readonly Needed[]
  effect: Effect
}

const toBeSubmitted = [hasTitle, hasLead, hasBody, hasCategory, hasByline]
const toBeForwarded = [
  ...toBeSubmitted,
  photosAreComplete,
  agenciesAreNamed,
  nothingNeedsReview,
  noMustFixIsOpen,
]
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
    deed: { vi: 'gửi biên tập', en: 'submitted it' },
    isUsual: true,
    arms: [{ from: ['draft', 'returned'], to: 'submitted', by: ['owner', ...andUp('editor')] }],
    live: null,
    needs: toBeSubmitted,
    inputs: [],
    effect: nothing,
  },
  recall: {
    label: { vi: 'Rút lại', en: 'Recall' },
    deed: { vi: 'rút lại', en: 'recalled it' },
    arms: [{ from: ['submitted'], to: 'draft', by: ['owner'] }],
    live: null,
    needs: [],
    inputs: [],
    effect: nothing,
  },
  claim: {
    label: { vi: 'Nhận biên tập', en: 'Claim' },
    deed: { vi: 'nhận biên tập', en: 'claimed it' },
    isUsual: true,
    arms: [{ from: ['submitted'], to: 'editing', by: andUp('editor') }],
    live: null,
    needs: [],
    inputs: [],
    effect: claims,
  },
  release: {
    label: { vi: 'Thôi biên tập', en: 'Release' },
    deed: { vi: 'thôi biên tập', en: 'released it' },
    arms: [{ from: ['editing'], to: 'submitted', by: ['claimer', ...andUp('deskHead')] }],
    live: null,
    needs: [],
    inputs: [],
    effect: endsClaim,
  },
  takeOver: {
    label: { vi: 'Nhận thay', en: 'Take over' },
    deed: { vi: 'nhận thay người đang biên tập', en: 'took it over' },
    arms: [{ from: ['editing'], to: 'editing', by: andUp('deskHead') }],
    live: null,
    needs: [],
    inputs: [note(1)],
    effect: claims,
  },
  forward: {
    label: { vi: 'Gửi duyệt', en: 'Forward' },
    deed: { vi: 'gửi duyệt', en: 'forwarded it' },
    isUsual: true,
    arms: [{ from: ['editing'], to: 'review', by: ['claimer'] }],
    live: null,
    needs: toBeForwarded,
    inputs: [],
    effect: nothing,
  },
  return: {
    label: { vi: 'Trả lại', en: 'Return' },
    deed: { vi: 'trả lại', en: 'returned it' },
    arms: [
      { from: ['editing'], to: 'returned', by: ['claimer', ...andUp('deskHead')] },
      { from: ['review', 'approved'], to: 'returned', by: andUp('deskHead') },
    ],
    live: null,
    needs: [],
    inputs: [note(10)],
    effect: endsClaimAndSeal,
  },
  sendBack: {
    label: { vi: 'Trả lại biên tập', en: 'Send back' },
    deed: { vi: 'trả lại để biên tập tiếp', en: 'sent it back to its editor' },
    arms: [{ from: ['review'], to: 'editing', by: andUp('deskHead') }],
    live: null,
    needs: [],
    inputs: [note(10)],
    effect: nothing,
  },
  approve: {
    label: { vi: 'Duyệt', en: 'Approve' },
    deed: { vi: 'duyệt', en: 'approved it' },
    isUsual: true,
    arms: [{ from: ['review'], to: 'approved', by: andUp('deskHead') }],
    live: null,
    needs: [isNotOwnWork, isNotEditedByActor, ...toBeForwarded],
    inputs: [],
    effect: seals,
  },
  schedule: {
    label: { vi: 'Hẹn giờ đăng', en: 'Schedule' },
    deed: { vi: 'hẹn giờ đăng', en: 'scheduled it' },
    isUsual: true,
    arms: [{ from: ['approved', 'scheduled'], to: 'scheduled', by: andUp('secretary') }],
    live: null,
    needs: [rightsWillBeInForce, consentIsGiven, agenciesAreNamed],
    inputs: [
      { name: 'publishAt', guard: hasTimeAhead },
      { name: 'publishAt', guard: hasTimeAfterEmbargo },
      ...ofAnUpdate,
    ],
    effect: schedules,
  },
  unschedule: {
    label: { vi: 'Hủy hẹn giờ', en: 'Unschedule' },
    deed: { vi: 'hủy hẹn giờ', en: 'unscheduled it' },
    arms: [{ from: ['scheduled'], to: 'approved', by: andUp('secretary') }],
    live: null,
    needs: [],
    inputs: [],
    effect: endsSchedule,
  },
  publish: {
    label: { vi: 'Xuất bản', en: 'Publish' },
    deed: { vi: 'xuất bản', en: 'published it' },
    isUsual: true,
    arms: [{ from: ['approved'], to: 'published', by: andUp('secretary') }],
    live: null,
    needs: [sealIsUnbroken, agenciesAreNamed, ...toBePublished],
    inputs: ofAnUpdate,
    effect: endsVersion,
  },
  publishUrgent: {
    label: { vi: 'Đăng khẩn', en: 'Publish urgently' },
    deed: {
      vi: 'đăng khẩn, không qua duyệt',
      en: 'published it urgently, without approval',
    },
    arms: [{ from: ['editing', 'review'], to: 'published', by: ['chief'] }],
    live: null,
    needs: [hasTwoPeople, ...toBeForwarded, ...toBePublished],
    inputs: [note(20), ...ofAnUpdate],
    effect: endsUnsealedVersion,
  },
  publishOnTime: {
    label: { vi: 'Đăng đúng giờ hẹn', en: 'Published on time' },
    deed: { vi: 'đăng bài đúng giờ hẹn', en: 'published it on time' },
    arms: [{ from: ['scheduled'], to: 'published', by: ['clock'] }],
    live: null,
    needs: [isDue, sealIsUnbroken, agenciesAreNamed, ...toBePublished],
    inputs: ofAnUpdate,
    effect: endsVersion,
  },
  breakSeal: {
    label: { vi: 'Sửa sau duyệt', en: 'Changed after approval' },
    deed: { vi: 'sửa sau khi duyệt', en: 'changed it after approval' },
    arms: [{ from: ['approved', 'scheduled'], to: 'review', by: ['edit'] }],
    live: null,
    needs: [],
    inputs: [],
    effect: breaksSeal,
  },
  revise: {
    label: { vi: 'Sửa bản mới', en: 'Revise' },
    deed: { vi: 'bắt đầu bản mới', en: 'began its next version' },
    isUsual: true,
    arms: [
      { from: ['published', 'withdrawn'], to: 'editing', by: andUp('editor') },
      { from: ['published', 'withdrawn'], to: 'draft', by: ['owner'] },
    ],
    live: null,
    needs: [],
    inputs: [],
    effect: beginsVersion,
  },
  discard: {
    label: { vi: 'Bỏ bản đang sửa', en: 'Discard' },
    deed: { vi: 'bỏ bản đang sửa', en: 'discarded its next version' },
    arms: [{ from: beforePublished, to: 'published', by: ['reviser', ...andUp('deskHead')] }],
    live: 'required',
    needs: [],
    inputs: [],
    effect: dropsVersion,
  },
  correct: {
    label: { vi: 'Đăng cải chính', en: 'Correct' },
    deed: { vi: 'đăng cải chính', en: 'published a correction' },
    arms: [{ from: [...beforePublished, 'published'], to: 'same', by: ['chief'] }],
    live: 'required',
    needs: [],
    inputs: [{ name: 'correction', guard: hasCorrection }],
    effect: nothing,
  },
  withdraw: {
    label: { vi: 'Gỡ bài', en: 'Withdraw' },
    deed: { vi: 'gỡ bài', en: 'withdrew it' },
    arms: [{ from: [...beforePublished, 'published'], to: 'withdrawn', by: ['chief'] }],
    live: 'required',
    needs: [],
    inputs: [note(10), { name: 'basis', guard: hasBasis }],
    effect: dropsVersion,
  },
  shelve: {
    label: { vi: 'Không dùng', en: 'Shelve' },
    deed: { vi: 'cất bài, không dùng', en: 'shelved it' },
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
    effect: dropsVersion,
  },
  reopen: {
    label: { vi: 'Dùng lại', en: 'Reopen' },
    deed: { vi: 'lấy lại bài để dùng', en: 'reopened it' },
    isUsual: true,
    arms: [{ from: ['shelved'], to: 'draft', by: ['owner', ...andUp('secretary')] }],
    live: null,
    needs: [],
    inputs: [],
    effect: nothing,
  },
  assign: {
    label: { vi: 'Giao bài', en: 'Assign' },
    deed: { vi: 'giao bài', en: 'assigned it' },
    arms: [{ from: beforePublished, to: 'same', by: andUp('deskHead') }],
    live: null,
    needs: [],
    inputs: [{ name: 'user', guard: hasNewOwner }],
    effect: assigns,
  },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves

export const rowOf = (move: Move): Row => moves[move]

export const isMove = (name: string): name is Move => Object.hasOwn(moves, name)

/** The moves that show the version being worked on to readers. */
export const publishing = ['publish', 'publishUrgent', 'publishOnTime'] as const

export const isPublishing = (move: Move): move is (typeof publishing)[number] =>
  publishing.some((one) => one === move)
