import { fold } from '../text/fold.ts'

/** A word of a text as it is looked for, and where it stands there, in UTF-16 units. */
export type Word = {
  /** Without marks, in lower case: what is found by it. */
  key: string
  /** With its marks, in lower case and one spelling: what is found first. */
  exact: string
  start: number
  end: number
}

/** A letter or a digit, and what goes on from there, with what nobody sees between letters. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu

/** The words of a text, in any Unicode normalisation: in Vietnamese its syllables, and what stands between signs. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: written, index: start }) => {
    const { key, exact } = keysOf(written)
    return { key, exact, start, end: start + written.length }
  }).filter(({ key }) => key !== '')

/** What is no part of a letter or a digit, and letters that show nothing (`text/clean.ts`). */
const nothing = /[^\p{L}\p{N}\p{M}]|[\u115F\u1160\u3164\uFFA0\u2800]/gu

/** Texts repeat their words. */
const known = new Map<string, Pick<Word, 'key' | 'exact'>>()
const mostKnown = 50_000
const longest = 64

const keysOf = (written: string): Pick<Word, 'key' | 'exact'> => {
  const found = known.get(written)
  if (found) return found
  const plain = written
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(nothing, '')
    .slice(0, longest)
  const made = { key: alike(fold(plain)), exact: tonesInOneWay(plain) }
  if (known.size >= mostKnown) known.clear()
  known.set(written, made)
  return made
}

/** `quí` and `quý`, `kĩ` and `kỹ` are the same words; `thúi` and `thúy` are not. */
const alike = (key: string): string => key.replace(/^(qu|[bcdghklmnpqrstvx]{1,3})y$/, '$1i')

/** The tone of an open syllable stands on its first vowel, as in `hòa`, or on its second, as in `hoà`. */
const newStyle = /(?<before>^|[^q])(?<first>[ou])(?<second>[àáảãạèéẻẽẹỳýỷỹỵ])$/u
const pairs: ReadonlySet<string> = new Set(['oa', 'oe', 'uy'])

const tonesInOneWay = (written: string): string =>
  written.replace(newStyle, (whole, before: string, first: string, second: string) => {
    const [vowel = '', tone = ''] = second.normalize('NFD')
    return pairs.has(first + vowel) ? before + (first + tone).normalize('NFC') + vowel : whole
  })

/** Whether a word is written with marks, so that others of the same letters are others. */
export const isMarked = ({ key, exact }: Pick<Word, 'key' | 'exact'>): boolean =>
  exact !== key && fold(exact) !== exact

/** What binds figures to one number: `29,17`, `7/24`, `25/3/2020`. */
const binding = /^[/.,:]$/
const endsInDigit = /\p{Nd}$/u
const beginsWithDigit = /^\p{Nd}/u

/** The longest number, in parts. */
const mostParts = 6

/** Every number of several parts in a text, whole and by its parts that are such numbers: `25/3/2020`, `3/2020`. */
export const numbersOf = (text: string, words: readonly Word[] = wordsOf(text)): string[] => {
  const found = new Set<string>()
  words.forEach((first, at) => {
    if (!endsInDigit.test(first.key)) return
    let number = first.key
    for (let next = at + 1; next < Math.min(words.length, at + mostParts); next++) {
      const [one, other] = [words[next - 1], words[next]]
      if (!one || !other || !isBound(text, one, other)) break
      number += text.slice(one.end, other.start) + other.key
      found.add(number)
    }
  })
  return [...found]
}

const isBound = (text: string, one: Word, other: Word): boolean =>
  endsInDigit.test(one.key) &&
  beginsWithDigit.test(other.key) &&
  binding.test(text.slice(one.end, other.start))
