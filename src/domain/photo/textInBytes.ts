import { readsAsVietnamese } from '../text/readsAsVietnamese.ts'

/** A text as a block of IPTC-IIM holds it, and what was wrong with it. */
export type Spoken = {
  text: string
  /** It ends where the field of its block ended, and may have been longer. */
  isCut?: boolean
  /** Nothing in the file says in which encoding it stands. */
  isGuessed?: boolean
}

/**
 * The text in the bytes of a data set of IPTC-IIM: UTF-8 where that is declared, or where the bytes are UTF-8 and
 * nothing else; otherwise windows-1258 where that reads as Vietnamese, else windows-1252.
 *
 * @param most how many bytes the data set may have: writers cut a longer text there, in the middle of a letter too.
 */
export function textInBytes(
  bytes: Uint8Array,
  { isUtf8, most = Infinity }: { isUtf8: boolean; most?: number },
): Spoken {
  const isFull = bytes.length >= most
  const whole = utf8(bytes) ?? (isUtf8 || isFull ? utf8(withoutHalfLetter(bytes)) : null)
  if (whole !== null)
    return isFull ? { text: withoutLooseLetter(whole), isCut: true } : { text: whole }
  if (isUtf8) return { text: new TextDecoder('utf-8').decode(bytes) }
  return { text: legacy(bytes), isGuessed: true }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // It is a question: an encoding that does not fit is the answer.
    return null
  }
}

/** Without the beginning of a letter that has no end. */
function withoutHalfLetter(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => (byte & 0b1100_0000) !== 0b1000_0000)
  const isHalf = end >= 0 && (bytes[end] ?? 0) >= 0b1100_0000
  return isHalf ? bytes.subarray(0, end) : bytes
}

/** Of a decomposed text nobody knows whether the last letter had more marks. */
const withoutLooseLetter = (text: string): string =>
  text === text.normalize('NFC') ? text : text.replace(/\P{M}\p{M}*$/u, '')

function legacy(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return readsAsVietnamese(vietnamese) && !hasLooseBreve(vietnamese) ? vietnamese : western(bytes)
}

/** `ă` stands before a consonant alone: “Săo” was written as “São”. */
const hasLooseBreve = (text: string): boolean =>
  /ă(?!\p{L})|ă[aeiouy]/iu.test(text.normalize('NFC'))

/** The signs of windows-1252 that are others than Latin-1's: some versions of Node do not know them. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Bytes as windows-1252 reads them. */
const western = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => {
      const sign = byte >= 0x80 && byte < 0xa0 ? signs[byte - 0x80] : undefined
      return sign === undefined || sign === ' ' ? String.fromCharCode(byte) : sign
    })
    .join('')

/** The bytes that windows-1252 would read as this text; null where it knows one of the signs not. */
export function westernBytes(text: string): Uint8Array | null {
  const bytes = [...text].map((sign) => {
    const at = sign === ' ' ? -1 : signs.indexOf(sign)
    return at >= 0 ? 0x80 + at : (sign.codePointAt(0) ?? 0)
  })
  return bytes.every((byte) => byte <= 0xff) ? Uint8Array.from(bytes) : null
}
