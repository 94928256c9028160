import type { Line } from './article.ts'
import { type Stamp, stampOf } from './stamp.ts'

const headLines = 3

/**
 * Takes the article's own date from the lines around its title, the only places where a stamp is
 * explicit (rule N12). One with a day that never was or is still to come, without an hour, of the last
 * change, or in another place is left over, for an editor to decide.
 */
export function takeStamp(
  lines: Line[],
  now: Date,
): { stamp: Stamp | null; undecided: Line[]; rest: Line[] } {
  const stamped = lines.flatMap((line, at) => {
    const stamp = stampOf(line.text)
    const isAtHead = at < headLines
    // Elsewhere what has words before it may well be a sentence.
    return stamp !== null && (isAtHead || stamp.section === null) ? [{ line, stamp, isAtHead }] : []
  })
  const own = stamped.find(
    ({ stamp: { at, hasTime, isOfUpdate }, isAtHead }) =>
      isAtHead && hasTime && !isOfUpdate && at !== null && new Date(at) <= now,
  )
  const taken = new Set(stamped.map(({ line }) => line))
  return {
    stamp: own?.stamp ?? null,
    undecided: stamped.filter((one) => one !== own).map(({ line }) => line),
    rest: lines.filter((line) => !taken.has(line)),
  }
}
