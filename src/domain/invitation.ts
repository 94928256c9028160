import type { Sentence } from './language.ts'

/** How far the mail has come by which somebody learns of their account. */
export const invitationStates = {
  sending: { vi: 'Đang gửi thư mời', en: 'The invitation is being sent' },
  sent: { vi: 'Đã gửi thư mời', en: 'The invitation has been sent' },
  failed: { vi: 'Chưa gửi được thư mời', en: 'The invitation could not be sent' },
  byHand: {
    vi: 'Chưa có máy chủ thư: hãy tự đưa đường dẫn',
    en: 'No mail server: hand on a link yourself',
  },
} as const satisfies Record<string, Sentence>

export type InvitationState = keyof typeof invitationStates
