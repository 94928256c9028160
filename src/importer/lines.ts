import { type Failure, sourceLimits } from './failures.ts'
import type { Line } from './article.ts'

// Bidi marks can make a line read as what it is not; the others cannot be seen at all.
const invisible = /[\p{Cc}\u00AD\u061C\u2060\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/**
 * The lines of a text that hold something: composed (NFC), trimmed, with plain spaces for tabs and
 * no-break spaces, without invisible control characters; all else verbatim (rule N1). Names what
 * was removed by its line, and refuses what is too long to be an article (rule N16).
 */
export function linesOf(text: string): { lines: Line[]; removed: Line[] } | Failure {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029]/)
  if (raw.at(-1) === '') raw.pop()
  if (raw.length > sourceLimits.lines) return { code: 'tooManyLines', line: sourceLimits.lines + 1 }
  const cleaned = raw.map((line, at) => clean(line, at + 1))
  const lines = cleaned.filter(({ text }) => text !== '')
  if (lines.length === 0) return { code: 'empty' }
  return {
    lines: lines.map(({ number, text }) => ({ number, text })),
    removed: cleaned.flatMap(({ removed }) => removed),
  }
}

function clean(line: string, number: number): Line & { removed: Line[] } {
  const spaced = line.replace(/[\t\v\f\u00A0]/g, ' ')
  const found = spaced.match(invisible)
  const text = spaced.replace(invisible, '').normalize('NFC').trim()
  if (found === null) return { number, text, removed: [] }
  const signs = [...new Set(found)].map(codePointOf).join(', ')
  return { number, text, removed: [{ number, text: signs }] }
}

const codePointOf = (sign: string) =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
