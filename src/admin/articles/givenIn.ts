import { momentIn } from './momentIn.ts'

const moments: ReadonlySet<string> = new Set(['publishAt', 'dueAt'])

/**
 * What was filled into a move's dialog, as the moves endpoint takes it: `correction.kind` becomes
 * `correction: { kind }`, a date and time is one of the newsroom's own time zone, and what was left empty is
 * left out.
 */
export function givenIn(data: FormData, timeZone: string): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  const correction: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (name.startsWith('correction.')) correction[name.slice('correction.'.length)] = value
    else given[name] = moments.has(name) ? momentIn(value, timeZone) : value
  }
  return Object.keys(correction).length > 0 ? { ...given, correction } : given
}
