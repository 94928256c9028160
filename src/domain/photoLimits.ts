import type { Sentence } from './language.ts'

/** How large a photo may come: more than any camera of a newsroom takes. WebP knows no longer side. */
export const photoLimits = { bytes: 20_000_000, pixels: 64_000_000, side: 16_383 } as const

/** What is said of a photo beyond any of them. */
export const beyondPhotoLimits = {
  vi: 'Ảnh vượt giới hạn: tệp nặng tối đa 20 MB, ảnh có tối đa 64 triệu điểm ảnh và mỗi cạnh không quá 16.383; hãy thu nhỏ hoặc nén ảnh rồi tải lại.',
  en: 'The photo is beyond the limits: a file of 20 MB, 64 million pixels, and 16,383 pixels a side; scale it down or compress it, and upload it again.',
} as const satisfies Sentence
