import { readsAsVietnamese } from '../text/readsAsVietnamese.ts'
import { westernBytes } from './textInBytes.ts'

/**
 * The text that was meant, of one that a program has read in the wrong encoding before it wrote it down: UTF-8 or
 * windows-1258 taken for Latin-1, an Icelandic `Ð` in the place of `Đ`. Null where letters are gone for ever: what had
 * no place in the encoding of a file stands there as `?`.
 */
export function rescued(text: string): string | null {
  const meant = [fromUtf8, fromVietnamese, withCrossedD].reduce((so, mend) => mend(so), text)
  return isDestroyed(meant) ? null : meant.normalize('NFC')
}

/** “Lá»… ra máº¯t” is “Lễ ra mắt”, its bytes taken for Latin-1. */
function fromUtf8(text: string): string {
  if (!/[\u00C2-\u00F4][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/u.test(text)) return text
  const bytes = westernBytes(text)
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : text
  } catch {
    // It is a question: these letters were meant as they stand.
    return text
  }
}

/** “Lêò” is “Lệ”: a mark of windows-1258 behind its letter, taken for a letter. Vietnamese has no such pair. */
function fromVietnamese(text: string): string {
  if (!/[A-Za-zÀ-ÿ][ÌÒÞìòþ]/u.test(text) || !/[À-ÿ][ÌÒÞìò]|[Þþ]/u.test(text)) return text
  const bytes = westernBytes(text)
  if (!bytes) return text
  const meant = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return readsAsVietnamese(meant) ? meant : text
}

const withCrossedD = (text: string): string => {
  const meant = text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')
  return meant !== text && readsAsVietnamese(meant) ? meant : text
}

/** A question mark within a word, or before one, is no question; addresses have theirs. */
function isDestroyed(text: string): boolean {
  const said = text
    .split(/\s/)
    .filter((word) => !word.includes('://'))
    .join(' ')
  return (
    /\p{L}\?\p{Ll}|\p{Lu}\?\p{Lu}|(?<![^\s("“‘'[])\?\p{L}|\p{L}\uFFFD|\uFFFD\p{L}/u.test(said) ||
    (said.match(/\p{L}\?(?=[ ]\p{Ll})/gu)?.length ?? 0) > 1
  )
}
