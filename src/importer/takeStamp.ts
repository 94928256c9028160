import type { Line } from './article.ts'
import { isBareDay, type Stamp, stampOf } from './stamp.ts'

const headLines = 3

/**
 * Takes the article's own date from the lines around its title, the only places where a stamp is
 * explicit (rule N12). One with a day that never was or is still to come, or without an hour, is left
 * over, for an editor to decide.
 */
export function takeStamp(
  lines: Line[],
  now: Date,
): { stamp: Stamp | null; undecided: Line | null; rest: Line[] } {
  for (const line of lines.slice(0, headLines)) {
    const stamp = stampOf(line.text)
    if (stamp === null && !isBareDay(line.text)) continue
    const rest = lines.filter((other) => other !== line)
    return stamp === null || stamp.at === null || new Date(stamp.at) > now
      ? { stamp: null, undecided: line, rest }
      : { stamp, undecided: null, rest }
  }
  return { stamp: null, undecided: null, rest: lines }
}
