import type { Sentence } from '../language.ts'
import type { Move } from './moves.ts'

/** What was done, as a log says it after somebody’s name: “Nguyễn Văn A (Trưởng ban) duyệt bài”. */
export const deeds = {
  submit: { vi: 'gửi biên tập', en: 'submitted it' },
  recall: { vi: 'rút lại', en: 'recalled it' },
  claim: { vi: 'nhận biên tập', en: 'claimed it' },
  release: { vi: 'thôi biên tập', en: 'released it' },
  takeOver: { vi: 'nhận thay người đang biên tập', en: 'took it over' },
  forward: { vi: 'gửi duyệt', en: 'forwarded it' },
  return: { vi: 'trả lại', en: 'returned it' },
  sendBack: { vi: 'trả lại để biên tập tiếp', en: 'sent it back to its editor' },
  approve: { vi: 'duyệt', en: 'approved it' },
  schedule: { vi: 'hẹn giờ đăng', en: 'scheduled it' },
  unschedule: { vi: 'hủy hẹn giờ', en: 'unscheduled it' },
  publish: { vi: 'xuất bản', en: 'published it' },
  publishUrgent: {
    vi: 'đăng khẩn, không qua duyệt',
    en: 'published it urgently, without approval',
  },
  publishOnTime: { vi: 'đăng bài đúng giờ hẹn', en: 'published it on time' },
  breakSeal: { vi: 'sửa sau khi duyệt', en: 'changed it after approval' },
  revise: { vi: 'bắt đầu bản mới', en: 'began its next version' },
  discard: { vi: 'bỏ bản đang sửa', en: 'discarded its next version' },
  correct: { vi: 'đăng cải chính', en: 'published a correction' },
  withdraw: { vi: 'gỡ bài', en: 'withdrew it' },
  shelve: { vi: 'cất bài, không dùng', en: 'shelved it' },
  reopen: { vi: 'lấy lại bài để dùng', en: 'reopened it' },
  assign: { vi: 'giao bài', en: 'assigned it' },
} as const satisfies Record<Move, Sentence>
