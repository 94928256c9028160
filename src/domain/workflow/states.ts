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
}

export const stateRules: Readonly<Record<State, StateRules>> = {
  draft: { isWorkedOn: true, editedBy: 'ownerOrDesk' },
  submitted: { isWorkedOn: true, editedBy: 'nobody' },
  editing: { isWorkedOn: true, editedBy: 'claimer' },
  review: { isWorkedOn: true, editedBy: 'deskHead' },
  returned: { isWorkedOn: true, editedBy: 'ownerOrDesk' },
  approved: { isWorkedOn: true, isSealed: true, editedBy: 'deskHead' },
  scheduled: { isWorkedOn: true, isSealed: true, editedBy: 'deskHead' },
  published: { editedBy: 'nobody' },
  withdrawn: { editedBy: 'nobody' },
  shelved: { editedBy: 'nobody' },
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
