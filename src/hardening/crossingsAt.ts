import type { FlattenedField, Payload } from 'payload'

/**
 * How many other tables a path leads through: each document that is pointed at on the way, and a list of such at its end.
 * A database joins them anew for every condition, and SQLite no more than 64.
 */
export function crossingsAt(
  [name, ...rest]: readonly string[],
  fields: readonly FlattenedField[],
  payload: Payload,
): number {
  const field = fields.find((one) => one.name === name)
  if (!field) return 0
  if ('flattenedFields' in field) return crossingsAt(rest, field.flattenedFields, payload)
  if (!('relationTo' in field)) return 0
  if (rest.length === 0) return 'hasMany' in field && field.hasMany ? 1 : 0
  return typeof field.relationTo === 'string'
    ? 1 + crossingsAt(rest, payload.collections[field.relationTo].config.flattenedFields, payload)
    : 1
}
