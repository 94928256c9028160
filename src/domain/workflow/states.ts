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

/** The states of a version that somebody is still working on (“any state before published”). */
export const beforePublished = [
  'draft',
  'submitted',
  'editing',
  'review',
  'returned',
  'approved',
  'scheduled',
] as const satisfies readonly State[]

/** Whether an approval covers the content: a change of it leads back to review. */
export const isSealed = (state: State | undefined): boolean =>
  state === 'approved' || state === 'scheduled'

export const isState = (value: unknown): value is State =>
  typeof value === 'string' && Object.hasOwn(states, value)
