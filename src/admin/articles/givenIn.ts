/**
 * What was filled into a move's dialog, as the moves endpoint takes it: `correction.kind` becomes
 * `correction: { kind }`, and what was left empty is left out.
 */
export function givenIn(data: FormData): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  const correction: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (name.startsWith('correction.')) correction[name.slice('correction.'.length)] = value
    else given[name] = value
  }
  return Object.keys(correction).length > 0 ? { ...given, correction } : given
}
