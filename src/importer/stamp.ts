/** A date as the old site printed it, with the section before it where there is one. */
export type Stamp = { section: string | null; at: string | null }

const date = String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})`
const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})`
const between = String.raw`[\s,|–-]+`
const before = String.raw`(?:(?<section>.+?)${between})?(?:ngày\s+)?`
const after = String.raw`(?:\s*\(?GMT\s*\+\s*7\)?)?`
const dateFirst = new RegExp(`^${before}${date}${between}${time}${after}$`, 'iu')
const timeFirst = new RegExp(`^${before}${time}${between}${date}${after}$`, 'iu')

const dayAlone = new RegExp(
  String.raw`^(?:(?:thứ\s+\S+|chủ\s+nhật)${between})?(?:ngày\s+)?${date}$`,
  'iu',
)

const weekday = /^(?:thứ\s+\S+|chủ\s+nhật)$/iu
const longestStamp = 120

/**
 * Reads a line that is nothing but a stamp: `Hội Đoàn thể 25/07/2025 13:56`, `13:56 | 25/07/2025`,
 * `Thứ sáu, 25/07/2025 - 13:56` (rule N3). `at` is null where the calendar has no such moment; the
 * whole is null where the line is something else.
 */
export function stampOf(line: string): Stamp | null {
  if (line.length > longestStamp) return null
  const found = (dateFirst.exec(line) ?? timeFirst.exec(line))?.groups
  if (found === undefined) return null
  const { section = '', day = '', month = '', year = '', hour = '', minute = '' } = found
  return {
    section: section === '' || weekday.test(section) ? null : section,
    at: momentOf([year, month, day, hour, minute].map(Number)),
  }
}

/** Whether a line is nothing but a day: `Thứ sáu, 25/07/2025`. */
export const isBareDay = (line: string): boolean =>
  line.length <= longestStamp && dayAlone.test(line)

/** Vietnam keeps +07:00 the whole year. */
const hoursAheadOfUtc = 7

function momentOf([year = 0, month = 0, day = 0, hour = 0, minute = 0]: number[]): string | null {
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute))
  // Date turns 31 February into March and 25 o'clock into tomorrow without a word.
  const isReal =
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCHours() === hour &&
    local.getUTCMinutes() === minute
  if (!isReal || year < 1900) return null
  return new Date(local.getTime() - hoursAheadOfUtc * 3_600_000).toISOString()
}
