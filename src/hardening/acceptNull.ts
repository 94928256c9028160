import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { isRelationOfSeveral } from './isRelationOfSeveral.ts'

/**
 * Reads null as “nothing in it”: a group with nothing filled in, a list without rows, a box without its mark. Payload
 * knows null for single values only, and answers 500 for the others. One id where several may stand is a list of one.
 */
export const acceptNull: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  if (typeof data !== 'object' || data === null) return args
  const { flattenedFields } = collection
  return { ...args, data: withLists(withoutNulls(data, flattenedFields), flattenedFields) }
}

/** What is written, with a list wherever a relation may name several. */
const withLists = (data: object, fields: readonly FlattenedField[]): object => {
  const written = new Map<string, unknown>(Object.entries(data))
  for (const field of fields) {
    const value = written.get(field.name)
    if (value === undefined || value === null) continue
    if (isRelationOfSeveral(field)) written.set(field.name, [value].flat())
    else if ('flattenedFields' in field)
      written.set(
        field.name,
        Array.isArray(value)
          ? value.map((row: unknown) => listed(row, field.flattenedFields))
          : listed(value, field.flattenedFields),
      )
  }
  return Object.fromEntries(written)
}

const listed = (value: unknown, fields: readonly FlattenedField[]): unknown =>
  typeof value === 'object' && value !== null ? withLists(value, fields) : value

/** What is written, with nothing in the place of null. */
export const withoutNulls = (data: object, fields: readonly FlattenedField[]): object => {
  const written = new Map<string, unknown>(Object.entries(data))
  for (const field of fields) {
    if (written.get(field.name) !== null) continue
    if (field.type === 'group') written.set(field.name, emptied(field.flattenedFields))
    else if (field.type === 'checkbox') written.set(field.name, false)
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
