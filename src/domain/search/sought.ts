import { numbersOf, type Word, wordsOf } from './words.ts'

/** Words that stand together in this order; `numbers` stand in them as they are written here. */
export type Phrase = { words: Written[]; numbers: string[] }
export type Written = Pick<Word, 'key' | 'exact'>

/** What a question asks for: all that is wanted has to occur, and nothing of what is not. */
export type Sought = { wanted: Term[]; unwanted: Term[] }

/** One part of a question; `isQuoted` where its words were put together by whoever asks. */
export type Term = Phrase & { isQuoted: boolean }

/** How long a question may be: in UTF-16 units, and in words. */
export const longestQuestion = { units: 500, words: 40 } as const

const parts = /(?<minus>[-−]?)(?:["“”„«](?<quoted>[^"“”„«»]*)["“”»]?|(?<plain>[^\s"“”„«»]+))/gu

/**
 * Reads what somebody has typed: words, `"words together"`, `-without`. What signs bind, as in `161/QĐ-LĐLĐ`, stands
 * together; what is no word says nothing.
 *
 * @returns null where nothing is wanted, or more than can be looked for.
 */
export const readQuestion = (question: string): Sought | null => {
  if (question.length > longestQuestion.units) return null
  const sought: Sought = { wanted: [], unwanted: [] }
  for (const { groups = {} } of question.matchAll(parts)) {
    const { minus = '', quoted, plain } = groups
    const text = quoted ?? plain ?? ''
    const words = wordsOf(text)
    if (words.length === 0) continue
    const term = { words: words.map(writtenOf), numbers: numbersOf(text, words) }
    sought[minus === '' ? 'wanted' : 'unwanted'].push({ ...term, isQuoted: quoted !== undefined })
  }
  const count = [...sought.wanted, ...sought.unwanted].flatMap(({ words }) => words).length
  return sought.wanted.length === 0 || count > longestQuestion.words ? null : sought
}

const writtenOf = ({ key, exact }: Word): Written => ({ key, exact })
