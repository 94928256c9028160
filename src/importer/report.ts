import type { Language, Sentence } from '../domain/language.ts'
import { plainName } from './plainName.ts'
import type { Report } from './outcome.ts'
import { isWarningCode, type WarningCode } from '../domain/importWarnings.ts'

export type Summary = Record<Report['outcome'], number>

export const nothingYet = (): Summary => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
})

const words: Record<Language, Record<Report['outcome'], string>> = {
  vi: {
    created: 'tạo mới',
    updated: 'cập nhật',
    unchanged: 'không đổi',
    skipped: 'bỏ qua',
    failed: 'lỗi',
  },
  en: {
    created: 'created',
    updated: 'updated',
    unchanged: 'unchanged',
    skipped: 'skipped',
    failed: 'failed',
  },
}
const widest = 9

/** What is left to do, in two or three words: the whole sentences stand in the draft. */
const leftToDo: Record<WarningCode, Sentence> = {
  titleMissing: { vi: 'chưa có tít', en: 'no title' },
  bylineMissing: { vi: 'không ghi tác giả', en: 'no byline' },
  imageMissingFile: { vi: 'ảnh chưa có tệp', en: 'a photo without its file' },
  captionAmbiguous: { vi: 'chưa rõ chú thích ảnh', en: 'an unclear caption' },
  dateMissing: { vi: 'chưa rõ ngày đăng', en: 'no certain date' },
  categoryInferred: { vi: 'chuyên mục cần xác nhận', en: 'a category to confirm' },
  authorAmbiguous: { vi: 'chưa rõ tác giả là ai', en: 'an author to identify' },
  encodingGuessed: { vi: 'bảng mã chỉ là phỏng đoán', en: 'a guessed encoding' },
}
const workedOn: Sentence = {
  vi: 'bản nháp đã có người sửa, giữ nguyên',
  en: 'somebody has worked on the draft, which stays as it is',
}

/** One source in one line: what became of it, what it is, and what to look at. */
export function lineOf(report: Report, language: Language): string {
  const { source, outcome, title, warnings, error, line } = report
  const name = plainName(source)
  const place = line === undefined ? name : `${name}:${line}`
  const codes = [...new Set(warnings.map(({ code }) => code))].filter(isWarningCode)
  const remarks =
    outcome === 'skipped' ? [workedOn[language]] : codes.map((code) => leftToDo[code][language])
  const remark = remarks.length > 0 ? `[${remarks.join(', ')}]` : ''
  const told = error ?? [title, remark].filter(Boolean).join(' ')
  return [words[language][outcome].padEnd(widest), place, told].filter(Boolean).join('  ')
}

/** The sum of all sources in one line. */
export const summaryLineOf = (summary: Summary, language: Language): string =>
  (Object.keys(summary) as Report['outcome'][])
    .map((outcome) => `${words[language][outcome]} ${summary[outcome]}`)
    .join(' · ')

export const passedOverLine = (count: number): Sentence => ({
  vi: `Không đọc ${count} ảnh hoặc tệp ẩn trong thư mục.`,
  en: `Photos and hidden files in the folder that were not read: ${count}.`,
})

export const dryRunLine: Sentence = {
  vi: 'Đây là chạy thử: chưa ghi gì cả.',
  en: 'This was a dry run: nothing was written.',
}

export const newAuthorLine = (name: string): Sentence => ({
  vi: `Tác giả mới, cần xác minh: ${name}.`,
  en: `New author, to be verified: ${name}.`,
})
