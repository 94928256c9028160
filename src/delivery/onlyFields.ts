/**
 * An answer without what was not asked for: of its top level, or, where it is a list, of each of its documents. Names
 * that it does not have mean nothing. @param fields as they came: names with commas between; null for all.
 */
export const onlyFields = (value: unknown, fields: string | null): unknown => {
  const names = new Set(fields?.split(',').map((name) => name.trim()))
  names.delete('')
  if (names.size === 0) return value
  const some = (whole: unknown): unknown =>
    isObject(whole)
      ? Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name)))
      : whole
  if (!isObject(value)) return value
  const list = (['docs', 'hits'] as const).find((name) => Array.isArray(value[name]))
  if (list === undefined) return some(value)
  return { ...value, [list]: (value[list] as unknown[]).map(some) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
