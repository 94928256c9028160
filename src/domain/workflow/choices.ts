import type { Sentence } from '../language.ts'

/** Our own words for what can be chosen, in the order in which they are offered. */
export type Choices = Readonly<Record<string, Sentence>>

/** On what grounds an article is withdrawn or corrected (contract §4). */
export const basisLabels = {
  correction: { vi: 'Cải chính', en: 'Correction' },
  authority: { vi: 'Yêu cầu của cơ quan', en: 'Request of an authority' },
  copyright: { vi: 'Bản quyền', en: 'Copyright' },
  personalData: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  internalError: { vi: 'Sai sót nội bộ', en: 'Our own error' },
} as const satisfies Choices

/** What kind of update is published over a live version. */
export const kindLabels = {
  update: { vi: 'Cập nhật', en: 'Update' },
  minor: { vi: 'Sửa nhỏ, không ghi giờ cập nhật', en: 'Minor change, without a time of update' },
  correction: { vi: 'Cải chính', en: 'Correction' },
} as const satisfies Choices

/** What kind of notice a correction is. */
export const correctionKindLabels = {
  correction: { vi: 'Cải chính', en: 'Correction' },
  apology: { vi: 'Xin lỗi', en: 'Apology' },
  clarification: { vi: 'Nói lại cho rõ', en: 'Clarification' },
} as const satisfies Choices

/** The words for what was chosen; null for what nobody could choose. */
export const chosenIn = (choices: Choices, value: unknown): Sentence | null =>
  typeof value === 'string' && Object.hasOwn(choices, value) ? (choices[value] ?? null) : null
