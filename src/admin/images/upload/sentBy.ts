import type { Language, Sentence } from '../../../domain/language.ts'
import { isRecord } from '../../../domain/isRecord.ts'
import type { Double, Sent } from './UploadQueue.ts'

const lost: Sentence = {
  vi: 'Mất kết nối; đang thử lại.',
  en: 'The connection broke; trying again.',
}
const tooLarge: Sentence = {
  vi: 'Tệp lớn hơn mức máy chủ nhận; hãy nén ảnh rồi tải lại.',
  en: 'The file is larger than the server takes; compress it and upload it again.',
}
const unknown: Sentence = {
  vi: 'Máy chủ không nhận ảnh này; hãy thử lại.',
  en: 'The server did not take this photo; try again.',
}

/** What an answer of the newsroom means for the photo that was sent; status 0 is none at all. */
export const sentBy = (status: number, answer: unknown, language: Language): Sent => {
  if (status === 201 || status === 200) {
    const doc = isRecord(answer) && isRecord(answer.doc) ? answer.doc : {}
    if (typeof doc.id === 'string') return { kind: 'kept', id: doc.id, doubles: doublesIn(answer) }
  }
  // A server that restarts, or has too much to do, takes it later; the key says that it is the same.
  if (status < 400 || status === 408 || status === 429 || status >= 500)
    return { kind: 'lost', reason: lost[language] }
  const reasons = reasonsIn(answer)
  if (reasons.length > 0) return { kind: 'refused', reason: reasons.join(' ') }
  return { kind: 'refused', reason: (status === 413 ? tooLarge : unknown)[language] }
}

const reasonsIn = (answer: unknown): string[] =>
  isRecord(answer) && Array.isArray(answer.errors)
    ? answer.errors.flatMap((one: unknown) =>
        isRecord(one) && typeof one.message === 'string' ? [one.message] : [],
      )
    : []

const doublesIn = (answer: unknown): Double[] =>
  isRecord(answer) && Array.isArray(answer.doubles)
    ? answer.doubles.filter(isRecord).map(({ id, kind, caption, thumbnailURL }) => ({
        id: String(id),
        kind: kind === 'similar' ? 'similar' : 'same',
        caption: typeof caption === 'string' ? caption : null,
        thumbnailURL: typeof thumbnailURL === 'string' ? thumbnailURL : null,
      }))
    : []
