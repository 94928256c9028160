import { isRecord } from './isRecord.ts'
/**
 * Whether a question asks for something, so that not everything answers it: an empty one may come in many disguises.
 * Where one of several alternatives says nothing, neither do all together.
 */
export function saysSomething(where: unknown): boolean {
  if (!isRecord(where)) return false
  return Object.entries(where).some(([key, asked]) => {
    const name = key.toLowerCase()
    if (name === 'or') return isList(asked) && asked.length > 0 && asked.every(saysSomething)
    if (name === 'and') return isList(asked) && asked.some(saysSomething)
    return (
      isRecord(asked) &&
      Object.entries(asked).some(([operator, value]) => !holdsAlways(operator, value))
    )
  })
}

/** What everything holds, though it is written as a condition: an empty text within a text, and outside of no list. */
const holdsAlways = (operator: string, value: unknown): boolean =>
  operator === 'not_in'
    ? [value].flat().every((one) => one === '')
    : ['like', 'contains'].includes(operator) && typeof value === 'string' && value.trim() === ''

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
