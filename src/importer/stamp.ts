import { fold } from '../domain/text/fold.ts'

/** A date as the old site printed it, with the section before it where there is one. */
export type Stamp = {
  section: string | null
  /** A day without an hour is its first minute; null where the calendar has no such moment. */
  at: string | null
  hasTime: boolean
  /** When the text was last changed, which is not when it was published. */
  isOfUpdate: boolean
}

const dates = [
  /(?<!\d)(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)/,
  /\bngay (?<day>\d{1,2}) thang (?<month>\d{1,2}),? nam (?<year>\d{4})(?!\d)/,
]
const time =
  /(?<![\d:])(?<hour>\d{1,2})(?::|h| gio )(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,3})?)?(?: phut)?(?![\d:])/
const zone = /(?:gmt|utc)\s?\+\s?0?7(?::?00)?|\+07:?00/g
const weekday = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/g
const update = /\bcap nhat(?: lan cuoi)?\b/
const labels =
  /\b(?:cap nhat(?: lan cuoi)?|(?:ngay|gio|thoi gian) dang(?: (?:tin|bai))?|dang(?: (?:tin|bai))?|xuat ban|ngay|luc|vao)\b/g
const signs = /[\s,|:()[\]–—•·-]+/g
const longestStamp = 120

type Read = Stamp & {
  /** What else stands in the line, folded. */
  rest: string
}

/**
 * Reads a line that is nothing but a stamp, with a section before it perhaps: `Hội Đoàn thể 25/07/2025 13:56`,
 * `13:56 | 25/07/2025`, `Thứ sáu, 25-07-2025 - 13:56:20 GMT+7`, `Cập nhật lúc 13h56, ngày 25 tháng 7 năm 2025`
 * (rule N3). Null where the line is something else.
 */
export function stampOf(line: string): Stamp | null {
  const read = readStamp(line)
  if (read === null) return null
  const { rest, ...stamp } = read
  return rest === '' || (stamp.hasTime && stamp.section !== null) ? stamp : null
}

const fewWords = 3

/** Whether a line holds a date and hardly anything else: what it dates is for an editor to say. */
export function resemblesStamp(line: string): boolean {
  const read = readStamp(line)
  return read !== null && read.rest.split(' ').length <= fewWords
}

function readStamp(line: string): Read | null {
  if (line.length > longestStamp) return null
  // As programs write it: `2025-07-25T13:56`.
  const folded = fold(line).replace(/(?<=\d)t(?=\d)/, ' ')
  const date = dates.map((form) => form.exec(folded)).find((found) => found !== null)
  if (!date) return null
  const hour = time.exec(without(folded, date))
  const begins = Math.min(date.index, hour?.index ?? date.index)
  const words = hour === null ? without(folded, date) : without(without(folded, date), hour)
  const rest = plain(words)
  const before = plain(folded.slice(0, begins))
  const after = plain(words.slice(begins))
  const section = before !== '' && after === '' ? sectionIn(line.slice(0, begins)) : null
  const { day, month, year } = date.groups ?? {}
  const { hour: hours = 0, minute = 0, second = 0 } = hour?.groups ?? {}
  return {
    section,
    at: momentOf([year, month, day, hours, minute, second].map(Number)),
    hasTime: hour !== null,
    isOfUpdate: update.test(folded),
    rest,
  }
}

/** Of the same length, so that what is found next stands where it stood. */
const without = (text: string, { 0: found, index }: RegExpExecArray): string =>
  text.slice(0, index) + ' '.repeat(found.length) + text.slice(index + found.length)

/** What is left of words when all that belongs to a stamp is taken away. */
const plain = (words: string): string =>
  words.replace(zone, ' ').replace(weekday, ' ').replace(labels, ' ').replace(signs, ' ').trim()

const sectionIn = (text: string): string => text.replace(/[\s,|–-]{1,20}$/, '').trim()

/** Vietnam keeps +07:00 the whole year. */
const hoursAheadOfUtc = 7

function momentOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: number[]):
  string | null {
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // Date turns 31 February into March and 25 o'clock into tomorrow without a word.
  const isReal =
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCHours() === hour &&
    local.getUTCMinutes() === minute &&
    local.getUTCSeconds() === second
  if (!isReal || year < 1900) return null
  return new Date(local.getTime() - hoursAheadOfUtc * 3_600_000).toISOString()
}
