import type { Language } from '../domain/workflow/refusals.ts'
import type { Report } from './importSources.ts'
import type { Sentence } from './sentence.ts'

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

/** A file's name may hold anything, even orders to the terminal, or marks by which it reads backwards. */
export const plainName = (name: string): string =>
  name.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '?')

/** One source in one line: what became of it, what it is, and what to look at. */
export function lineOf(report: Report, language: Language): string {
  const { source, outcome, title, warnings, error, line } = report
  const name = plainName(source)
  const place = line === undefined ? name : `${name}:${line}`
  const codes = [...new Set(warnings.map(({ code }) => code))].join(', ')
  const told = error ?? [title, codes && `[${codes}]`].filter(Boolean).join(' ')
  return [words[language][outcome].padEnd(widest), place, told].filter(Boolean).join('  ')
}

/** The sum of all sources in one line. */
export const summaryLineOf = (summary: Summary, language: Language): string =>
  (Object.keys(summary) as Report['outcome'][])
    .map((outcome) => `${words[language][outcome]} ${summary[outcome]}`)
    .join(' · ')

export const passedOverLine = (count: number): Sentence => ({
  vi: `Đã bỏ qua ${count} ảnh hoặc tệp ẩn trong thư mục.`,
  en: `${count} photos or hidden files of the folder were passed over.`,
})

export const newAuthorLine = (name: string): Sentence => ({
  vi: `Tác giả mới, cần xác minh: ${name}.`,
  en: `New author, to be verified: ${name}.`,
})
