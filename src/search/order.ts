import type { MatchClass, Matches, Part } from './terms.ts'

/** So many of the newest that match are put in order, and no more. */
export const mostHits = 1_000

/** A row of the index; the greater, the newer its article. */
type Row = number

/** The place of something that was found, the best first: its class, its time with what its part is worth, its row. */
export type Place = string

/** An index has so many rows for each second, so that their order is that of time. */
export const rowsASecond = 16_384

const year = 365 * 86_400
/** In how much older an article a word may stand, to be worth as much as in the body of a new one. */
const worth: Readonly<Record<Part, number>> = {
  title: 12 * year,
  lead: 8 * year,
  small: 4 * year,
  whole: 0,
}

/** Beyond the year 9999, with what a title is worth. */
const latest = { second: 300_000_000_000, row: 5_000_000_000_000_000 }

export const placeForm = /^\d\|\d{15}\|\d{16}$/

const placeOf = (rank: number, part: Part, row: Row): Place => {
  const time = Math.floor(row / rowsASecond) + worth[part]
  return [rank, digits(latest.second - time, 15), digits(latest.row - row, 16)].join('|')
}

const digits = (number: number, count: number): string => String(number).padStart(count, '0')

/**
 * All that matches, at its places, the best first: of each row the first class and the worthiest part that it matches in.
 *
 * @param classes from the best to the one that all others are part of.
 * @param parts in which it is looked for by themselves; none for a question that takes long.
 * @param rowsOf the newest rows that match in a class and a part.
 */
export const inOrder = (
  { classes, parts }: Matches,
  rowsOf: (asked: MatchClass & { part: Part }) => Row[],
): { row: Row; place: Place }[] => {
  const last = classes.at(-1)
  const all = last ? rowsOf({ ...last, part: 'whole' }) : []
  const places = new Map<Row, Place>()
  for (const [rank, one] of all.length === 0 ? [] : classes.entries()) {
    const whole = one === last ? all : rowsOf({ ...one, part: 'whole' })
    if (whole.length === 0) continue
    for (const part of [...parts, 'whole'] as const) {
      const rows = part === 'whole' ? whole : rowsOf({ ...one, part })
      for (const row of rows) if (!places.has(row)) places.set(row, placeOf(rank, part, row))
    }
    // Of those that are left none comes before any of these.
    if (places.size >= mostHits) break
  }
  return [...places]
    .map(([row, place]) => ({ row, place }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, mostHits)
}
