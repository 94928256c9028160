import type { Answer } from '../people.ts'
import type { Marks } from './marks.ts'

/** What must not stand in an answer. */
export type Secrets = { ids: ReadonlySet<string>; marks: readonly Marks[] }

/** All that a caller can tell one answer from another by. */
export const wordsOf = ({ status, headers, body }: Answer, asked: string): string =>
  JSON.stringify([
    status,
    [...headers].filter(([name]) => name !== 'date'),
    // Payload gathers all rights at once, and names first what was known first.
    asked.startsWith('/api/access') ? Object.entries(body as object).map(inOrder) : body,
  ])

const inOrder = ([name, value]: [string, unknown]): unknown =>
  typeof value === 'object' && value !== null
    ? [name, Object.entries(value).sort(([a], [b]) => a.localeCompare(b))]
    : [name, value]

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
