import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

/**
 * Reads null as “nothing in it”: a group with nothing filled in, a list without rows. Payload knows null
 * for single values only, and answers 500 for the others.
 */
export const acceptNull: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  if (typeof data !== 'object' || data === null) return args
  return { ...args, data: withoutNulls(data, collection.flattenedFields) }
}

/** What is written, with nothing in the place of null. */
export const withoutNulls = (data: object, fields: readonly FlattenedField[]): object => {
  const written = new Map<string, unknown>(Object.entries(data))
  for (const field of fields) {
    if (written.get(field.name) !== null) continue
    if (field.type === 'group') written.set(field.name, emptied(field.flattenedFields))
    else if (field.type === 'array' || ('hasMany' in field && field.hasMany === true))
      written.set(field.name, [])
  }
  return Object.fromEntries(written)
}

/** Every field of a group as it is when nobody has filled it in. */
const emptied = (fields: readonly FlattenedField[]): object =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      'defaultValue' in field && field.defaultValue !== undefined ? field.defaultValue : null,
    ]),
  )
