import type { Sentence } from '../../domain/language.ts'
import { shownOf } from '../../domain/text/clean.ts'

const quoted = (word: string): string => `“${word}”`

/** What is said below a word of one use of a photo: what the photo's own is, and whether this one differs. */
export function usedWord(use: string, own: string): Sentence {
  const [here, there] = [shownOf(use), shownOf(own)]
  if (there === '') return { vi: 'Hồ sơ ảnh chưa có.', en: 'The photo has none of its own.' }
  if (here === '')
    return {
      vi: `In lời của ảnh: ${quoted(there)}`,
      en: `The photo’s own is printed: ${quoted(there)}`,
    }
  return here === there
    ? { vi: 'Trùng với lời của ảnh.', en: 'The same as the photo’s own.' }
    : {
        vi: `Của ảnh: ${quoted(there)}; bài này in lời khác.`,
        en: `The photo’s own: ${quoted(there)}; this article prints another.`,
      }
}
