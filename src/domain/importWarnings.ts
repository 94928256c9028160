import type { Sentence } from './language.ts'

/** In the order in which they are reported (contract §6). */
export const warningCodes = [
  'titleMissing',
  'bylineMissing',
  'imageMissingFile',
  'captionAmbiguous',
  'dateMissing',
  'categoryInferred',
  'authorAmbiguous',
  'encodingGuessed',
] as const

export type WarningCode = (typeof warningCodes)[number]

export const isWarningCode = (value: unknown): value is WarningCode =>
  warningCodes.some((code) => code === value)

/** Something an editor has to look at; `path` is the field of the article it concerns. */
export type Finding = {
  code: WarningCode
  line: number | null
  path: string
  suggestion: string | null
}

/** What a finding concerns that is no field of the article: the lists that stood beside it. */
export const besideArticle = 'lists'

/** Whether an editor must settle it before the article may go on. */
export const needsReview = ({ path }: Finding): boolean => path !== besideArticle

const isWithinText = (path: string): boolean => /^(?:title|lead|body\.\d+)$/.test(path)

/** Findings in the order of the codes, and within a code in that of the source. */
export const inOrder = (findings: Finding[]): Finding[] =>
  findings.toSorted((a, b) => warningCodes.indexOf(a.code) - warningCodes.indexOf(b.code))

/** What the operator and the editor read of a finding. */
export function warningSentence({ code, line, path, suggestion }: Finding): Sentence {
  const vi = line === null ? '' : ` (dòng ${line})`
  const en = line === null ? '' : ` (line ${line})`
  switch (code) {
    case 'titleMissing':
      return suggestion === null
        ? { vi: 'Bài không có tít.', en: 'The article has no title.' }
        : {
            vi: `Bài không có tít; có thể là “${suggestion}”.`,
            en: `The article has no title; it may be “${suggestion}”.`,
          }
    case 'bylineMissing':
      return { vi: 'Bài không ghi tác giả.', en: 'The article names no author.' }
    case 'imageMissingFile':
      return {
        vi: `Ảnh chưa có tệp${vi}${suggestion ? `; trang cũ ghi: ${suggestion}` : ''}.`,
        en: `A photo has no file yet${en}${suggestion ? `; the old site says: ${suggestion}` : ''}.`,
      }
    case 'captionAmbiguous':
      return {
        vi: `Chưa rõ chú thích của ảnh${vi}.`,
        en: `It is not clear which words are the caption of the photo${en}.`,
      }
    case 'dateMissing':
      if (path === besideArticle)
        return {
          vi: `Danh sách cạnh bài ghi ngày không có thật${vi}: ${suggestion}.`,
          en: `A list beside the article names a day that never was${en}: ${suggestion}.`,
        }
      if (isWithinText(path))
        return {
          vi: `Dòng “${suggestion}”${vi} giống dòng ghi ngày đăng: hãy xem nó có thuộc bài không.`,
          en: `The line “${suggestion}”${en} looks like a date: see whether it belongs to the text.`,
        }
      return suggestion === null
        ? { vi: 'Bài không ghi ngày đăng.', en: 'The article bears no date.' }
        : {
            vi: `Bài không ghi ngày đăng; trong bài có nhắc: ${suggestion}.`,
            en: `The article bears no date; its text speaks of: ${suggestion}.`,
          }
    case 'categoryInferred':
      return {
        vi: `Chuyên mục có lẽ là “${suggestion}”, cần người biên tập xác nhận.`,
        en: `The category is probably “${suggestion}”; an editor has to confirm it.`,
      }
    case 'authorAmbiguous':
      if (isWithinText(path))
        return {
          vi: `Dòng “${suggestion}”${vi} giống dòng ghi tác giả: hãy xem nó có thuộc bài không.`,
          en: `The line “${suggestion}”${en} looks like a byline: see whether it belongs to the text.`,
        }
      return {
        vi: `Chưa xác định được tác giả “${suggestion}”${vi}.`,
        en: `It is not certain who “${suggestion}” is${en}.`,
      }
    case 'encodingGuessed':
      return {
        vi: `Văn bản không phải UTF-8, đã đọc theo bảng mã ${suggestion}; hãy soát dấu.`,
        en: `The text is not UTF-8 and was read as ${suggestion}; check its diacritics.`,
      }
  }
}
