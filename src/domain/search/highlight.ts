import type { Phrase } from './sought.ts'
import { numbersOf, type Word, wordsOf } from './words.ts'

/** A text as it is shown, and the places in it that were looked for, in UTF-16 units: from the first to behind the last. */
export type Marked = { text: string; ranges: Range[] }
export type Range = [start: number, end: number]

/** Where any of the phrases stands in the text: in order, none within another, and none over the end of a line. */
export const rangesOf = (text: string, phrases: readonly Phrase[]): Range[] => {
  const words = wordsOf(text)
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0]?.key
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  const ranges: Range[] = []
  words.forEach((word, at) => {
    for (const phrase of byFirst.get(word.key) ?? []) {
      const range = standsAt(text, words, at, phrase)
      if (range) ranges.push(range)
    }
  })
  return joined(ranges)
}

const standsAt = (
  text: string,
  words: readonly Word[],
  at: number,
  { words: sought, numbers }: Phrase,
): Range | null => {
  if (!sought.every(({ key }, index) => words[at + index]?.key === key)) return null
  const start = words[at]?.start ?? 0
  const end = words[at + sought.length - 1]?.end ?? start
  const found = text.slice(start, end)
  if (found.includes('\n')) return null
  const present = numbers.length === 0 ? [] : numbersOf(found)
  return numbers.every((number) => present.includes(number)) ? [start, end] : null
}

const joined = (ranges: readonly Range[]): Range[] => {
  const found: Range[] = []
  for (const [start, end] of ranges) {
    const last = found.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

/** About how long a piece of a text is, in UTF-16 units. */
const pieceLength = 240
const before = 60

/** The piece of a long text in which most of the ranges stand, on one line, with an ellipsis where it was cut. */
export const pieceOf = ({ text, ranges }: Marked): Marked => {
  if (text.length <= pieceLength) return { text: onOneLine(text), ranges: [...ranges] }
  let best = 0
  let most = 0
  ranges.forEach(([start], first) => {
    const count = ranges
      .slice(first)
      .filter(([, end]) => end <= start + pieceLength - before).length
    if (count > most) [best, most] = [first, count]
  })
  const [from, to] = ranges[best] ?? [0, 0]
  const start = from <= before ? 0 : gapAfter(text, from - before, from)
  const end = Math.max(to, gapBefore(text, start + pieceLength))
  const [left, right] = [start > 0 ? '…' : '', end < text.length ? '…' : '']
  const shift = left.length - start
  return {
    text: left + onOneLine(text.slice(start, end)) + right,
    ranges: ranges
      .filter((range) => range[0] >= start && range[1] <= end)
      .map((range): Range => [range[0] + shift, range[1] + shift]),
  }
}

const onOneLine = (text: string): string => text.replace(/\s/g, ' ')

/** Where the next word begins, no later than `latest`. */
const gapAfter = (text: string, at: number, latest: number): number => {
  const gap = text.slice(at, latest).search(/\s\S/)
  return gap < 0 ? latest : at + gap + 1
}

/** Where a word has ended before. */
const gapBefore = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const cut = text.slice(0, at + 1)
  const end = cut.trimEnd().length < cut.length ? cut.trimEnd().length : cut.search(/\s\S*$/)
  return end <= 0 ? at : text.slice(0, end).trimEnd().length
}
