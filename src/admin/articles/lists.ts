import type { Sentence } from '../../domain/language.ts'
import type { State } from '../../domain/workflow/states.ts'

/** A list that somebody works from: what is in it, as the admin's address asks for it. */
export type WorkList = {
  label: Sentence
  state: State
  /** Only those where this field names whoever looks. */
  mine?: 'owner' | 'assignee'
}

/** The newsroom's lists, in the order of the way an article goes. */
export const workLists: readonly WorkList[] = [
  { label: { vi: 'Bài lưu tạm', en: 'My drafts' }, state: 'draft', mine: 'owner' },
  { label: { vi: 'Bài bị trả lại', en: 'Returned to me' }, state: 'returned', mine: 'owner' },
  { label: { vi: 'Bài chờ biên tập', en: 'Waiting for an editor' }, state: 'submitted' },
  { label: { vi: 'Bài nhận biên tập', en: 'Edited by me' }, state: 'editing', mine: 'assignee' },
  { label: { vi: 'Bài chờ duyệt', en: 'Waiting for approval' }, state: 'review' },
  { label: { vi: 'Bài chờ xuất bản', en: 'Waiting for publication' }, state: 'approved' },
  { label: { vi: 'Bài hẹn giờ', en: 'Scheduled' }, state: 'scheduled' },
  { label: { vi: 'Bài đã xuất bản', en: 'Published' }, state: 'published' },
  { label: { vi: 'Bài đã gỡ', en: 'Withdrawn' }, state: 'withdrawn' },
  { label: { vi: 'Không dùng', en: 'Shelved' }, state: 'shelved' },
]

/** What is in the list for somebody. */
export const whereOf = ({ state, mine }: WorkList, userId: string) => ({
  and: [{ state: { equals: state } }, ...(mine ? [{ [mine]: { equals: userId } }] : [])],
})

/** The query of the list's address, in the form that Payload's filters read and write. */
export const queryOf = ({ state, mine }: WorkList, userId: string): Record<string, string> => ({
  'where[or][0][and][0][state][equals]': state,
  ...(mine && { [`where[or][0][and][1][${mine}][equals]`]: userId }),
})
