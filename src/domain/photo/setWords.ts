/** A short form that somebody types between backslashes, and what is written in its place. */
export type CodeReplacement = { code: string; text: string }

/** How a code is written: without white space, and without the sign around it. */
export const codeForm = /^[^\\\s]{1,50}$/u

/** A code in a text; two signs in a row stand for themselves, so that what is not replaced stays apart. */
const codes = /\\\\|\\(?<code>[^\\\s]{1,50})\\/gu

/** Whether a text may hold a code at all. */
export const mayHoldCodes = (text: string): boolean => text.includes('\\')

/** A code whatever its case, in whatever form its marks are typed. */
export const plainCode = (code: string): string => code.normalize('NFC').toLowerCase()

/**
 * The text with each code that the list knows (`\ctld\`) as the list has it; another stays as it was typed. What was put
 * in is not looked at again, and a list holds no backslash, so that a text that is saved twice is the same as once.
 */
export function withCodesReplaced(text: string, list: readonly CodeReplacement[]): string {
  if (!mayHoldCodes(text)) return text
  const texts = new Map(list.map((one) => [plainCode(one.code), one.text]))
  return text.replaceAll(codes, (typed, code?: string) =>
    code === undefined ? typed : (texts.get(plainCode(code)) ?? typed),
  )
}

/** The words of a photo in which codes may be typed. */
export const wordsWithCodes = ['caption', 'headline', 'alt', 'credit', 'creator', 'place'] as const
