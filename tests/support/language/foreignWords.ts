/** A letter that Vietnamese writes and English does not: with a mark, or đ. */
const marked = /[đĐ]|\p{L}\p{M}/u

/** How a syllable of Vietnamese may begin, as it is spelled before its rhyme. */
const beginnings = {
  anywhere: 'b|ch|d|h|kh|l|m|n|nh|ph|r|s|t|th|tr|v|x|',
  // The same sounds have two spellings: the one before e, i and y, the other elsewhere.
  beforeFront: 'k|gh|ngh|gi',
  beforeBack: 'c|g|ng|gi',
}

/**
 * Rhymes without any mark. What ends in c, ch, p or t is spoken with a rising or a heavy tone, and so has one; `iê`, `uô`,
 * `ươ` and the like have theirs.
 */
const rhymes = {
  front: 'e|em|en|eng|eo|i|ia|im|in|inh|iu|y',
  back:
    'a|ai|am|an|ang|anh|ao|au|ay|o|oa|oai|oan|oang|oanh|oay|oe|oen|oeo|oi|om|on|ong|' +
    'u|ua|ui|um|un|ung|uy|uya|uynh|uyu',
  afterQu: 'a|ai|an|ang|anh|ao|au|ay|e|en|eo|y|ynh',
}

const syllable = new RegExp(
  `^(?:(?:${beginnings.anywhere})(?:${rhymes.front}|${rhymes.back})|` +
    `(?:${beginnings.beforeFront})(?:${rhymes.front})|` +
    `(?:${beginnings.beforeBack})(?:${rhymes.back})|` +
    `qu(?:${rhymes.afterQu})|gi)$`,
)

/** Whether a word could be Vietnamese as it is written: with a mark, or a syllable that needs none. */
export const mayBeVietnamese = (word: string): boolean =>
  marked.test(word.normalize('NFD')) || syllable.test(word.toLowerCase())

/** The words of a text; a single letter is none. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]{2,}/gu) ?? []

/**
 * The English of a text on a Vietnamese screen: words that no Vietnamese syllable is spelled like, and those of a text
 * that would have to be Vietnamese without a single mark, but for words of the newsroom (`vocabulary`, in small letters).
 */
export const englishIn = (
  text: string,
  { allowed, vocabulary }: { allowed: ReadonlySet<string>; vocabulary: ReadonlySet<string> },
): string[] => {
  const words = wordsOf(text).filter((word) => !allowed.has(word))
  const isUnmarked = !words.some((word) => marked.test(word.normalize('NFD')))
  return words.filter(
    (word) => !mayBeVietnamese(word) || (isUnmarked && !vocabulary.has(word.toLowerCase())),
  )
}

/**
 * The Vietnamese of a text on an English screen: words with marks, and all of a text that is spelled in syllables of
 * the newsroom (`vocabulary`) which English (`english`) does not know.
 */
export const vietnameseIn = (
  text: string,
  { english, vocabulary }: { english: ReadonlySet<string>; vocabulary: ReadonlySet<string> },
): string[] => {
  const words = wordsOf(text)
  const isSyllable = (word: string): boolean =>
    syllable.test(word) && vocabulary.has(word) && !english.has(word)
  return words.length > 0 && words.every((word) => isSyllable(word.toLowerCase()))
    ? words
    : words.filter((word) => marked.test(word.normalize('NFD')))
}
