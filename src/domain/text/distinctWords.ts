import { fold } from './fold.ts'

/** What white space parts, from its first letter or digit to its last: `161/qd-ldld`, `29,17%`. */
const word = /[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*%?/gu

/** Each word of a text once, folded. */
export const distinctWords = (text: string): string[] => [...new Set(fold(text).match(word) ?? [])]
