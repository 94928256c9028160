import type { Sentence } from '../language.ts'

/**
 * The states of the version being worked on, in the order of the board (contract §4).
 * Whether readers see a live version is a second axis, and no state.
 */
export const states = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ biên tập', en: 'Waiting for an editor' },
  editing: { vi: 'Đang biên tập', en: 'Being edited' },
  review: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  scheduled: { vi: 'Hẹn giờ đăng', en: 'Scheduled' },
  published: { vi: 'Đã xuất bản', en: 'Published' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
  shelved: { vi: 'Không dùng', en: 'Shelved' },
} as const satisfies Record<string, Sentence>

export type State = keyof typeof states

/** What has to be said of a state besides its name. */
type StateRules = {
  /** Somebody is still at work on the version (“any state before published”). */
  isWorkedOn?: true
  /** An approval covers the content: a change of it leads back to review. */
  isSealed?: true
  /** Who edits the content: its owner and the desk, whoever has claimed it, desk heads and up, or nobody but by a move. */
  editedBy: 'ownerOrDesk' | 'claimer' | 'deskHead' | 'nobody'
  /** What the list of such articles is called; it holds those alone that name whoever looks in the field `mine`. */
  list: { label: Sentence; mine?: 'owner' | 'assignee' }
  /** The background of its label and the text on it, which hold a contrast of 7 to 1 (WCAG 2.2, 1.4.6). */
  colours: readonly [background: string, text: string]
}

/** In the order of the newsroom's lists, which is the way an article goes. */
export const stateRules: Readonly<Record<State, StateRules>> = {
  draft: {
    isWorkedOn: true,
    editedBy: 'ownerOrDesk',
    list: { label: { vi: 'Bài lưu tạm', en: 'My drafts' }, mine: 'owner' },
    colours: ['#e5e7eb', '#1f2937'],
  },
  returned: {
    isWorkedOn: true,
    editedBy: 'ownerOrDesk',
    list: { label: { vi: 'Bài bị trả lại', en: 'Returned to me' }, mine: 'owner' },
    colours: ['#fee2e2', '#7f1d1d'],
  },
  submitted: {
    isWorkedOn: true,
    editedBy: 'nobody',
    list: { label: { vi: 'Bài chờ biên tập', en: 'Waiting for an editor' } },
    colours: ['#fef3c7', '#713f12'],
  },
  editing: {
    isWorkedOn: true,
    editedBy: 'claimer',
    list: { label: { vi: 'Bài nhận biên tập', en: 'Edited by me' }, mine: 'assignee' },
    colours: ['#dbeafe', '#1e3a8a'],
  },
  review: {
    isWorkedOn: true,
    editedBy: 'deskHead',
    list: { label: { vi: 'Bài chờ duyệt', en: 'Waiting for approval' } },
    colours: ['#ede9fe', '#4c1d95'],
  },
  approved: {
    isWorkedOn: true,
    isSealed: true,
    editedBy: 'deskHead',
    list: { label: { vi: 'Bài chờ xuất bản', en: 'Waiting for publication' } },
    colours: ['#d1fae5', '#064e3b'],
  },
  scheduled: {
    isWorkedOn: true,
    isSealed: true,
    editedBy: 'deskHead',
    list: { label: { vi: 'Bài hẹn giờ', en: 'Scheduled' } },
    colours: ['#cffafe', '#164e63'],
  },
  published: {
    editedBy: 'nobody',
    list: { label: { vi: 'Bài đã xuất bản', en: 'Published' } },
    colours: ['#14532d', '#fff'],
  },
  withdrawn: {
    editedBy: 'nobody',
    list: { label: { vi: 'Bài đã gỡ', en: 'Withdrawn' } },
    colours: ['#374151', '#fff'],
  },
  shelved: {
    editedBy: 'nobody',
    list: { label: { vi: 'Không dùng', en: 'Shelved' } },
    colours: ['#e5e7eb', '#1f2937'],
  },
}

/** The states of a version that somebody is still working on. */
export const beforePublished = (Object.keys(states) as State[]).filter(
  (state) => stateRules[state].isWorkedOn,
)

/** Whether an approval covers the content. */
export const isSealed = (state: State | undefined): boolean =>
  state !== undefined && stateRules[state].isSealed === true

export const isState = (value: unknown): value is State =>
  typeof value === 'string' && Object.hasOwn(states, value)
