/** So many grey values a row and a column have: one more than there are comparisons. */
export const gridSide = 9
const steps = gridSide - 1

/**
 * What a picture looks like, in 128 bits that stay nearly the same when it is saved again, made smaller or cut a little:
 * whether each of 8 × 8 places is darker than its neighbour to the right, and than the one below (difference hash; N.
 * Krawetz, “Kind of Like That”, 2013, in the form with rows and columns of B. Hoyt's `dhash`).
 *
 * @param grey the picture as 9 × 9 grey values.
 * @returns hexadecimal digits; null for a picture that shows nothing, of which all look alike.
 */
export function fingerprintOf(grey: Uint8Array): string | null {
  if (Math.max(...grey) - Math.min(...grey) < leastContrast) return null
  const isDarker = (at: number, other: number): boolean => (grey[at] ?? 0) < (grey[other] ?? 0)
  const places = Array.from({ length: steps * steps }, (_, i) => {
    const [row, column] = [Math.floor(i / steps), i % steps]
    return row * gridSide + column
  })
  const bits = [
    ...places.map((at) => isDarker(at, at + 1)),
    ...places.map((at) => isDarker(at, at + gridSide)),
  ]
  return Array.from({ length: bits.length / 4 }, (_, i) =>
    bits
      .slice(i * 4, i * 4 + 4)
      .reduce((digit, bit) => digit * 2 + Number(bit), 0)
      .toString(16),
  ).join('')
}

/** Of 256 greys. What is flatter differs by what the compression left. */
const leastContrast = 8

/** A fingerprint in four numbers of 32 bits, to be compared; null where it is none. */
export function wordsOfFingerprint(fingerprint: string): number[] | null {
  if (!/^[0-9a-f]{32}$/.test(fingerprint)) return null
  return [0, 8, 16, 24].map((at) => Number.parseInt(fingerprint.slice(at, at + 8), 16) | 0)
}

/** How many of 32 bits are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** In how many of 128 bits two pictures may differ, and be offered as the same: measured, see docs/performance.md. */
export const mostApart = 24
