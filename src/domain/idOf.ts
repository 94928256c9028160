/** The id of a relationship's value, populated or not; null when it is empty. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'id' in value ? idOf(value.id) : null
}

/** The ids of a list of relationships, each once. */
export const idsOf = (values: readonly unknown[] | null | undefined): string[] => [
  ...new Set((values ?? []).map(idOf).filter((id) => id !== null)),
]
