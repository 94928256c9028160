/** Marks that stand on the letter before them. */
export const marks = '\u0300-\u036f'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const clusters = /\P{M}\p{M}*|\p{M}+/gu

/** A text as letters, each with the marks that stand on it. */
export const clustersOf = (text: string): string[] => text.normalize('NFC').match(clusters) ?? []

/**
 * The ways in which programs write the same text: composed, decomposed, and as Vietnamese keyboards of Windows do,
 * with the tone alone apart.
 */
export const spellingsOf = (text: string): string[] => [
  ...new Set([text.normalize('NFC'), text.normalize('NFD'), withTonesApart(text)]),
]

const withTonesApart = (text: string): string =>
  clustersOf(text)
    .map((cluster) => {
      const decomposed = cluster.normalize('NFD')
      return (
        decomposed.replace(tones, '').normalize('NFC') + (decomposed.match(tones) ?? []).join('')
      )
    })
    .join('')

/** A letter with all that differ from it in case alone; itself where there is none. */
export const inAnyCase = (letter: string): readonly string[] =>
  cased().get(keyOf(letter)) ?? [letter]

const keyOf = (letter: string): string => {
  const [lower, ...more] = letter.toLowerCase()
  if (lower === undefined || more.length > 0) return letter
  const [upper, ...others] = lower.toUpperCase()
  return upper === undefined || others.length > 0 ? lower : upper
}

let known: ReadonlyMap<string, readonly string[]> | null = null

/** Made at the first question: it looks at each letter that there is. */
const cased = (): ReadonlyMap<string, readonly string[]> => (known ??= allCased())

const highestCased = 0x1e943

function allCased(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (let point = 0; point <= highestCased; point++) {
    const letter = String.fromCodePoint(point)
    if (!/^\p{Changes_When_Casemapped}$/u.test(letter)) continue
    const key = keyOf(letter)
    found.set(key, [...(found.get(key) ?? []), letter])
  }
  return found
}
