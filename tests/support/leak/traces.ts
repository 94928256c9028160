import type { Answer } from '../people.ts'
import type { Marks } from './marks.ts'

/** What must not stand in an answer. */
export type Secrets = { ids: ReadonlySet<string>; marks: readonly Marks[] }

/** All that a caller can tell one answer from another by. */
export const wordsOf = ({ status, headers, body }: Answer): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), body])

/** The secrets that an answer tells, but for those that the asker has typed. */
export function tracesIn(told: string, { ids, marks }: Secrets, asked: string): string[] {
  const traces = [
    ...(told.match(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24}/g) ?? []).filter((id) => ids.has(id)),
    ...marks.flatMap(({ root }) => told.match(new RegExp(`${root}\\w*`, 'g')) ?? []),
    ...marks.flatMap(({ year }) => told.match(new RegExp(`${year}-\\d\\d-\\d\\d`, 'g')) ?? []),
  ]
  return [...new Set(traces)].filter((trace) => !asked.includes(trace))
}

/** Where two answers part, for a reader of the test. */
export function differenceOf(before: string, after: string): string | null {
  if (before === after) return null
  const at = [...before].findIndex((sign, index) => sign !== after[index])
  const around = (told: string) => told.slice(Math.max(0, at - 60), Math.max(0, at) + 200)
  return `${around(before)} ⇒ ${around(after)}`
}
