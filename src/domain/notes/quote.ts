import { fieldsThat } from '../article/fields.ts'
import { figuresOf, isBody, plainTextOf } from '../body.ts'

/** What a note points at: words, and where they stood; anywhere when no place is said. */
export type Pointed = { path?: string | null; quote?: string | null }

type Words = Readonly<Record<string, unknown>>

/** Where a quote without a place is looked for. */
const shown = fieldsThat('isQuoted')

/**
 * Asks an article whether it still says what notes quote. Words that have merely moved to another block of
 * the body, or to another row of a list, still stand there. The article is read once for all the notes.
 */
export function quotesIn(article: Words): (pointed: Pointed) => boolean {
  const read = new Map<string, string[]>()
  const wordsAt = (path: string): string[] => {
    const known = read.get(path)
    if (known) return known
    const words = textsAt(article, path.split('.')).map(plain)
    read.set(path, words)
    return words
  }
  return ({ path, quote }) => {
    const wanted = plain(quote ?? '')
    const places = path ? [path.startsWith('body.') ? 'body' : path] : shown
    return wanted === '' || places.some((at) => wordsAt(at).some((text) => text.includes(wanted)))
  }
}

/** The same letters and words, however they are written down and broken into lines. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

const textsAt = (article: Words, [field = '', ...rest]: readonly string[]): string[] => {
  const value = article[field]
  return field === 'body' ? textsOfBody(value) : stringsAt(value, rest)
}

/** The text in one piece, for a quote may reach over formatted words and from one block into the next. */
const textsOfBody = (body: unknown): string[] =>
  isBody(body)
    ? [
        plainTextOf(body),
        ...figuresOf(body).flatMap(({ caption, alt, credit }) => [caption, alt, credit]),
      ]
    : []

const stringsAt = (value: unknown, [step, ...rest]: readonly string[]): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((row) => stringsAt(row, rest))
  if (typeof value !== 'object' || value === null) return []
  const fields = new Map<string, unknown>(Object.entries(value))
  return step === undefined
    ? [...fields.values()].flatMap((one) => stringsAt(one, []))
    : stringsAt(fields.get(step), rest)
}
