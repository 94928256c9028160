import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { problem } from '../errors/problem.ts'

/**
 * Refuses values of another type than their field's. Payload would store an object as the text of a
 * field, or hand it to the database and answer 500 for it.
 *
 * @throws 400 `invalid` with the path of the first such value.
 */
export const refuseWrongTypes: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Whoever is not logged in is refused by the access rules, whatever they send.
  if (!overrideAccess && !req.user) return args
  const data: unknown = 'data' in args ? args.data : undefined
  const path = data === undefined ? null : wrongTypeIn(data, collection.flattenedFields)
  if (path === null) return args
  throw problem('invalid', req, {
    path,
    says: { vi: 'Giá trị không đúng kiểu.', en: 'The value is of the wrong type.' },
  })
}

/** Where the first value of a wrong type is: `rights.validUntil`; null when there is none. */
export const wrongTypeIn = (
  data: unknown,
  fields: readonly FlattenedField[],
  path: readonly (string | number)[] = [],
): string | null => {
  if (!isRecord(data)) return path.join('.')
  for (const field of fields) {
    const wrong = wrongIn(data[field.name], field, [...path, field.name])
    if (wrong !== null) return wrong
  }
  return null
}

const wrongIn = (
  value: unknown,
  field: FlattenedField,
  path: readonly (string | number)[],
): string | null => {
  if (value === undefined || value === null) return null
  if (field.type === 'group' || field.type === 'tab')
    return wrongTypeIn(value, field.flattenedFields, path)
  if (field.type === 'array') {
    // Payload's own forms send the count of rows, where there are none.
    if (value === 0 || value === '0') return null
    if (!Array.isArray(value)) return path.join('.')
    return firstOf(value, (row, index) => wrongTypeIn(row, field.flattenedFields, [...path, index]))
  }
  const isRight = rightTypes[field.type]
  if (!isRight) return null
  const many = 'hasMany' in field && field.hasMany === true
  if (!many) return isRight(value) ? null : path.join('.')
  if (!Array.isArray(value)) return path.join('.')
  return firstOf(value, (one, index) => (isRight(one) ? null : [...path, index].join('.')))
}

const firstOf = <T>(
  values: readonly T[],
  wrongOf: (value: T, index: number) => string | null,
): string | null => {
  for (const [index, value] of values.entries()) {
    const wrong = wrongOf(value, index)
    if (wrong !== null) return wrong
  }
  return null
}

type Check = (value: unknown) => boolean

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => typeof value === 'string'
/** Forms send numbers as text. */
const isNumber: Check = (value) =>
  (typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value))
/** An id, a document in its place, or one that says its collection. */
const isReference: Check = (value) =>
  typeof value === 'string' || typeof value === 'number' || isRecord(value)

/** What Payload itself does not check; the others have rules of their own. */
const rightTypes: Partial<Record<FlattenedField['type'], Check>> = {
  text: isText,
  textarea: isText,
  email: isText,
  code: isText,
  select: isText,
  radio: isText,
  date: (value) => isText(value) || value instanceof Date,
  number: isNumber,
  relationship: isReference,
  upload: isReference,
}
