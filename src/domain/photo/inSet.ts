/** Where a photo's own number stands in words that are said to many at once. */
const numberMark = '{so}'

/** The words in which it may stand. */
const numberedWords = ['caption', 'headline', 'alt'] as const

export type PhotoOfSet = { id: string; takenAt?: string | null; filename?: string | null }

const names = new Intl.Collator('en', { numeric: true })

/** The photos of a set as they are numbered: as they were taken, then by the names of their files, then by id. */
export const inOrderOfSet = <Photo extends PhotoOfSet>(photos: readonly Photo[]): Photo[] =>
  photos.toSorted(
    (one, other) =>
      compare(timeOf(one), timeOf(other)) ||
      names.compare(one.filename ?? '', other.filename ?? '') ||
      compare(one.id, other.id),
  )

/** Of a photo of which nobody knows when it was taken the number is among the last. */
const timeOf = ({ takenAt }: PhotoOfSet): number => (takenAt ? Date.parse(takenAt) : Infinity)

const compare = <T extends number | string>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0

/** Whether words that are said to many ask for the number of each. */
export const asksForNumber = (words: Readonly<Record<string, unknown>>): boolean =>
  numberedWords.some((word) => holdsMark(words[word]))

/** The words as they are said to the photo of that number. */
export const numbered = <Words extends Readonly<Record<string, unknown>>>(
  words: Words,
  number: number,
): Words => ({
  ...words,
  ...Object.fromEntries(
    numberedWords.flatMap((word): [string, string][] => {
      const text = words[word]
      return holdsMark(text) ? [[word, withNumber(text, number)]] : []
    }),
  ),
})

const holdsMark = (text: unknown): text is string =>
  typeof text === 'string' && text.includes(numberMark)

/** A text as it is said to the photo of that number. */
export const withNumber = (text: string, number: number): string =>
  text.replaceAll(numberMark, String(number))
