const marks = /\p{M}/gu

// Đ has no decomposition in Unicode. The Icelandic Ð looks the same, and both old conversions
// and people type it for the Vietnamese letter.
const barredD = /[ĐđÐð]/g

/**
 * The form in which Vietnamese text is compared: without diacritics, đ as d, in lower case.
 * Takes text in any Unicode normalisation. Of NFC text of Latin letters the result has the same
 * length, so an offset found in it is valid in the original.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(barredD, 'd')
    .toLowerCase()
}
