import type { Language, Sentence } from '../../../domain/language.ts'
import { states } from '../../../domain/workflow/states.ts'
import type { Approval } from './readApproval.ts'

type Telling = {
  language: Language
  /** A moment as printed. */
  timeText: (at: string) => string
}

/** What is asked before a save that breaks an approval. */
export const approvalWords = {
  heading: { vi: 'Lưu sẽ hủy lượt duyệt', en: 'Saving ends the approval' },
  confirm: { vi: 'Lưu và hủy lượt duyệt', en: 'Save and end the approval' },
  cancel: { vi: 'Chưa lưu', en: 'Don’t save yet' },
} as const satisfies Record<string, Sentence>

/** Whose approval a save breaks, and what follows. */
export function beforeBreaking(approval: Approval, { language, timeText }: Telling): string {
  const { approver, approvedAt, publishAt, told } = approval
  const at = approvedAt === null ? '' : timeText(approvedAt)
  const time = publishAt === null ? null : timeText(publishAt)
  return before[language]({ approver, at, time, told }).join(' ')
}

/** What a save has broken; of an approval that nobody was asked about before, nothing is known. */
export const afterBreaking = (
  approval: Approval | null,
  { language }: Pick<Telling, 'language'>,
): string =>
  after[language]({
    isCancelled: typeof approval?.publishAt === 'string',
    told: approval?.told ?? [],
  }).join(' ')

type Breaking = Pick<Approval, 'approver' | 'told'> & { at: string; time: string | null }
type Broken = Pick<Approval, 'told'> & { isCancelled: boolean }

const before: Record<Language, (breaking: Breaking) => string[]> = {
  vi: ({ approver, at, time, told }) => [
    `${approver ? `${approver} đã duyệt bài này` : 'Bài này đã được duyệt'}${at && ` lúc ${at}`}${time ? `, hẹn đăng ${time}` : ''}.`,
    `Nếu bạn lưu, lượt duyệt hết hiệu lực${time ? ', lịch đăng bị hủy' : ''}, bài trở về “${states.review.vi}” và phải duyệt lại.`,
    ...(told.length > 0 ? [`${told.join(' và ')} sẽ được báo.`] : []),
  ],
  en: ({ approver, at, time, told }) => [
    `${approver ? `${approver} approved this article` : 'This article is approved'}${at && ` at ${at}`}${time ? `; it is scheduled for ${time}` : ''}.`,
    `If you save, the approval ends${time ? ', the schedule is cancelled' : ''}, and the article goes back to “${states.review.en}” to be approved again.`,
    ...(told.length > 0 ? [`${told.join(' and ')} will be told.`] : []),
  ],
}

const after: Record<Language, (broken: Broken) => string[]> = {
  vi: ({ isCancelled, told }) => [
    `Đã lưu. Lượt duyệt đã hết hiệu lực${isCancelled ? ', lịch đăng đã hủy' : ''}; bài trở về “${states.review.vi}”.`,
    ...(told.length > 0 ? [`Đã báo cho ${told.join(' và ')}.`] : []),
  ],
  en: ({ isCancelled, told }) => [
    `Saved. The approval has ended${isCancelled ? ', the schedule is cancelled' : ''}; the article is back at “${states.review.en}”.`,
    ...(told.length > 0 ? [`${told.join(' and ')} ${told.length > 1 ? 'were' : 'was'} told.`] : []),
  ],
}
