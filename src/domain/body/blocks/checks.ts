import { isRecord } from '../../isRecord.ts'
import { bodyLimits } from '../limits.ts'
import type { Check } from './kind.ts'

/** SQLite would keep of a text with a NUL what stands before it. */
export const isText: Check = (value) => typeof value === 'string' && !value.includes('\u0000')
export const isShort: Check = (value) =>
  typeof value === 'string' && isText(value) && value.length <= bodyLimits.attribute
export const isWhole: Check = (value) => Number.isSafeInteger(value)
export const isFlag: Check = (value) => typeof value === 'boolean'
export const isScalar: Check = (value) =>
  value === null || isFlag(value) || isShort(value) || Number.isFinite(value)

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

export const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value)

export const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/** An id, or the document Payload puts in its place when it populates. */
export const isReference: Check = (value) =>
  isRecord(value) ? isShort(value.id) && value.id !== '' : isShort(value) && value !== ''

/** The fields of a block named so: those listed, each as its check wants, and no others. */
export const isBlock = (blockType: string, fields: Readonly<Record<string, Check>>): Check => {
  const known = new Map(Object.entries({ id: isShort, blockName: isShort, ...fields }))
  return (value) =>
    isRecord(value) &&
    value.blockType === blockType &&
    Object.entries(value).every(
      ([key, field]) =>
        key === 'blockType' || (known.has(key) && orNothing(known.get(key) ?? isScalar)(field)),
    )
}
