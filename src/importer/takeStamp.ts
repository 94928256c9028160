import type { Line } from './article.ts'
import { type Stamp, stampOf } from './stamp.ts'

const headLines = 3

/**
 * Takes the article's own date from the lines around its title, the only places where a stamp is
 * explicit (rule N12). A stamp with a day that never was is left over, for an editor to read.
 */
export function takeStamp(lines: Line[]): {
  stamp: Stamp | null
  impossible: Line | null
  rest: Line[]
} {
  for (const line of lines.slice(0, headLines)) {
    const stamp = stampOf(line.text)
    if (stamp === null) continue
    const rest = lines.filter((other) => other !== line)
    return stamp.at === null
      ? { stamp: null, impossible: line, rest }
      : { stamp, impossible: null, rest }
  }
  return { stamp: null, impossible: null, rest: lines }
}
