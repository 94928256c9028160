import { isRecord } from '../domain/isRecord.ts'
import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { isDate } from '../domain/moment.ts'
import { problem } from '../errors/problem.ts'
import { isRelationOfSeveral } from './isRelationOfSeveral.ts'

/**
 * Refuses values that their field cannot hold. Payload would store an object as the text of a field, or
 * hand it to the database and answer 500 for it; it would store 30 February as 2 March, and of a text
 * with a NUL what stands before it.
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
  if ('data' in args && args.data !== undefined)
    refuseWrongValues(req, args.data, collection.flattenedFields)
  return args
}

/** The same for whatever has fields: a collection, or a document that stands by itself. */
export function refuseWrongValues(
  req: PayloadRequest,
  data: unknown,
  fields: readonly FlattenedField[],
): void {
  const wrong = wrongTypeIn(data, fields)
  if (wrong) throw problem('invalid', req, { path: wrong.path, says: sentences[wrong.fault] })
}

const sentences = {
  wrongType: { vi: 'Giá trị không đúng kiểu.', en: 'The value is of the wrong type.' },
  noSuchDate: {
    vi: 'Không có ngày giờ như vậy; hãy ghi theo dạng 2026-12-31 hoặc 2026-12-31T23:59:00+07:00.',
    en: 'There is no such date; write it as 2026-12-31 or 2026-12-31T23:59:00+07:00.',
  },
  holdsNul: {
    vi: 'Văn bản có ký tự NUL, vốn không lưu được; hãy bỏ ký tự đó.',
    en: 'The text holds a NUL character, which cannot be stored; remove it.',
  },
} as const

/** Where a value is that its field cannot hold (`rights.validUntil`), and why. */
export type WrongValue = { path: string; fault: keyof typeof sentences }

type Path = readonly (string | number)[]

/** The first value that its field cannot hold; null when there is none. */
export const wrongTypeIn = (
  data: unknown,
  fields: readonly FlattenedField[],
  path: Path = [],
): WrongValue | null => {
  if (!isRecord(data)) return wrongAt(path)
  for (const field of fields) {
    const wrong = wrongIn(data[field.name], field, [...path, field.name])
    if (wrong !== null) return wrong
  }
  return null
}

const wrongAt = (path: Path, fault: WrongValue['fault'] = 'wrongType'): WrongValue => ({
  path: path.join('.'),
  fault,
})

const wrongIn = (value: unknown, field: FlattenedField, path: Path): WrongValue | null => {
  if (value === undefined || value === null) return null
  if (field.type === 'group' || field.type === 'tab')
    return wrongTypeIn(value, field.flattenedFields, path)
  if (field.type === 'array') {
    // Payload's own forms send the count of rows, where there are none.
    if (value === 0 || value === '0') return null
    if (!Array.isArray(value)) return wrongAt(path)
    return firstOf(value, (row, index) => wrongTypeIn(row, field.flattenedFields, [...path, index]))
  }
  const faultOf = faults[field.type]
  if (!faultOf) return null
  const wrongOf = (one: unknown, at: Path) => {
    const fault = faultOf(one)
    return fault === null ? null : wrongAt(at, fault)
  }
  const many = 'hasMany' in field && field.hasMany === true
  if (!many) return wrongOf(value, path)
  if (!Array.isArray(value))
    return isRelationOfSeveral(field) ? wrongOf(value, path) : wrongAt(path)
  return firstOf(value, (one, index) => wrongOf(one, [...path, index]))
}

const firstOf = <T>(
  values: readonly T[],
  wrongOf: (value: T, index: number) => WrongValue | null,
): WrongValue | null => {
  for (const [index, value] of values.entries()) {
    const wrong = wrongOf(value, index)
    if (wrong !== null) return wrong
  }
  return null
}

type FaultOf = (value: unknown) => WrongValue['fault'] | null

const unless = (holds: boolean): WrongValue['fault'] | null => (holds ? null : 'wrongType')

const faultOfText: FaultOf = (value) =>
  typeof value !== 'string' ? 'wrongType' : value.includes('\u0000') ? 'holdsNul' : null

const faultOfDate: FaultOf = (value) => {
  if (value instanceof Date) return null
  if (typeof value !== 'string') return 'wrongType'
  return isDate(value) ? null : 'noSuchDate'
}

/** Forms send numbers as text. */
const faultOfNumber: FaultOf = (value) =>
  unless((typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value)))

/** An id, a document in its place, or one that says its collection. */
const faultOfReference: FaultOf = (value) =>
  typeof value === 'string'
    ? faultOfText(value)
    : unless(typeof value === 'number' || isRecord(value))

/** What Payload itself does not check; the others have rules of their own. */
const faults: Partial<Record<FlattenedField['type'], FaultOf>> = {
  text: faultOfText,
  textarea: faultOfText,
  email: faultOfText,
  code: faultOfText,
  select: faultOfText,
  radio: faultOfText,
  date: faultOfDate,
  number: faultOfNumber,
  relationship: faultOfReference,
  upload: faultOfReference,
}
