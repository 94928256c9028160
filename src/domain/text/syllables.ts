const spoken = /[\p{L}\p{N}]/u

/**
 * The syllables of a text, which Vietnamese newsrooms count as its words (từ): what stands between
 * white space and holds a letter or a digit.
 */
export function syllablesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((token) => spoken.test(token))
}
