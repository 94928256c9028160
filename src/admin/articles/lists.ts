import type { Sentence } from '../../domain/language.ts'
import type { State } from '../../domain/workflow/states.ts'

/** A list that somebody works from: what is in it, as the admin's address asks for it. */
export type WorkList = {
  label: Sentence
  state: State
  /** Only those where this field names whoever looks. */
  mine?: 'owner' | 'assignee'
}

/** A list for each state, in the order of the way an article goes. */
const lists: Record<State, Omit<WorkList, 'state'>> = {
  draft: { label: { vi: 'Bài lưu tạm', en: 'My drafts' }, mine: 'owner' },
  returned: { label: { vi: 'Bài bị trả lại', en: 'Returned to me' }, mine: 'owner' },
  submitted: { label: { vi: 'Bài chờ biên tập', en: 'Waiting for an editor' } },
  editing: { label: { vi: 'Bài nhận biên tập', en: 'Edited by me' }, mine: 'assignee' },
  review: { label: { vi: 'Bài chờ duyệt', en: 'Waiting for approval' } },
  approved: { label: { vi: 'Bài chờ xuất bản', en: 'Waiting for publication' } },
  scheduled: { label: { vi: 'Bài hẹn giờ', en: 'Scheduled' } },
  published: { label: { vi: 'Bài đã xuất bản', en: 'Published' } },
  withdrawn: { label: { vi: 'Bài đã gỡ', en: 'Withdrawn' } },
  shelved: { label: { vi: 'Không dùng', en: 'Shelved' } },
}

/** The newsroom's lists. */
export const workLists: readonly WorkList[] = (Object.keys(lists) as State[]).map((state) => ({
  state,
  ...lists[state],
}))

/** What is in the list for somebody. */
export const whereOf = ({ state, mine }: WorkList, userId: string) => ({
  and: [{ state: { equals: state } }, ...(mine ? [{ [mine]: { equals: userId } }] : [])],
})

/** The query of the list's address, in the form that Payload's filters read and write. */
export const queryOf = ({ state, mine }: WorkList, userId: string): Record<string, string> => ({
  'where[or][0][and][0][state][equals]': state,
  ...(mine && { [`where[or][0][and][1][${mine}][equals]`]: userId }),
})
