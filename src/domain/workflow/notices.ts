import type { Sentence } from '../language.ts'

import type { Move } from './moves.ts'
import type { Situation } from './situation.ts'

/** What somebody is told of an article, in the words of their list. */
export const noticeLabels = {
  returned: { vi: 'Bài bị trả lại', en: 'Returned to you' },
  sentBack: { vi: 'Bài bị trả lại để biên tập tiếp', en: 'Sent back to you for editing' },
  takenOver: { vi: 'Người khác đã nhận thay', en: 'Taken over by somebody else' },
  assigned: { vi: 'Bài được giao cho bạn', en: 'Assigned to you' },
  withdrawn: { vi: 'Bài đã bị gỡ', en: 'Withdrawn' },
  sealBroken: { vi: 'Bài bị sửa sau khi duyệt', en: 'Changed after approval' },
  rightsEndSoon: {
    vi: 'Sắp hết quyền dùng một ảnh của bài đang đăng',
    en: 'The right to a photo of a live article ends within a week',
  },
  rightsEnded: {
    vi: 'Đã hết quyền dùng một ảnh của bài đang đăng',
    en: 'The right to a photo of a live article has ended',
  },
  blocked: { vi: 'Đến giờ mà chưa đăng được', en: 'Due, and could not be published' },
} as const satisfies Record<string, Sentence>

export type NoticeKind = keyof typeof noticeLabels

/** Something to be told, and whom it concerns: ids of users, null for nobody. */
export type Notice = { kind: NoticeKind; users: readonly (string | null)[] }

/** Who is told what when a move is made; whoever makes it knows already. */
export function noticesOf(move: Move, { article, newOwner }: Situation): Notice[] {
  switch (move) {
    case 'return':
      return [{ kind: 'returned', users: [article.owner] }]
    case 'sendBack':
      return [{ kind: 'sentBack', users: [article.assignee] }]
    case 'takeOver':
      return [{ kind: 'takenOver', users: [article.assignee] }]
    case 'assign':
      return [{ kind: 'assigned', users: [newOwner] }]
    case 'withdraw':
      return [{ kind: 'withdrawn', users: [article.owner, article.assignee, ...article.editedBy] }]
    default:
      return []
  }
}
