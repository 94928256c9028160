import { isRecord } from './isRecord.ts'
/** What one question may hold (contract §7); a longer list of values is no question but a table. */
export const whereLimits = {
  depth: 10,
  conditions: 500,
  crossings: 30,
  values: 1_000,
  characters: 10_000,
  searched: 500,
  words: 60,
}

/** A long text is looked through as slowly as so many short ones. */
const shortTextsInALongOne = 5

/** Why a `where` is refused: it is none, or asks for too much; `path` names the field that is asked by. */
export type WhereFault = { code: 'invalid' | 'tooComplex'; path?: string }

export const whereOperators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'contains',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
] as const
/** A database looks for these as for a pattern, which may not be long. */
const looksInside: ReadonlySet<string> = new Set(['like', 'not_like', 'contains'])
export const takesMany: ReadonlySet<string> = new Set(['in', 'not_in', 'all'])

/** What the database behind can be asked. */
type Answerable = {
  operators: readonly string[]
  kindAt: (path: string) => Kind
  /** How long a list of values may be. */
  mostValues: number
  /** How many other documents a path leads through. */
  crossingsAt: (path: string) => number
}

/**
 * What stands at a path: `mixed` may point into several collections, and is asked for by its parts; a `body` has no bound
 * that a database could look through in time, and is asked only whether there is one.
 */
export type Kind =
  'body' | 'boolean' | 'date' | 'id' | 'longText' | 'mixed' | 'number' | 'ownId' | 'other'

/**
 * Why nobody should look anything up for this; null when a database can answer it. Payload hands some of
 * these to the database as they are, which then fails, or takes an object for a part of its own language.
 */
export const whereFault = (where: unknown, answerable: Answerable): WhereFault | null =>
  faultIn(where, 0, { ...answerable, conditions: 0, crossings: 0, words: 0 })

/** How many words a question looks for within texts: for each of them a database reads the texts of every row. */
export const wordsLookedFor = (where: unknown): number =>
  Array.isArray(where)
    ? where.reduce((sum: number, part) => sum + wordsLookedFor(part), 0)
    : Object.entries(isRecord(where) ? where : {}).reduce(
        (sum, [key, value]) =>
          sum +
          (isRecord(value) || Array.isArray(value) ? wordsLookedFor(value) : wordsOf(key, value)),
        0,
      )

const wordsOf = (operator: string, value: unknown): number =>
  looksInside.has(operator) && typeof value === 'string'
    ? operator === 'contains'
      ? 1
      : value.split(' ').length
    : 0

type Tally = Answerable & { conditions: number; crossings: number; words: number }

function faultIn(where: unknown, depth: number, tally: Tally): WhereFault | null {
  // An empty list in a search arrives as a list of one empty text.
  if (where === '') return null
  if (!isRecord(where)) return { code: 'invalid' }
  if (depth > whereLimits.depth) return { code: 'tooComplex' }
  for (const [key, value] of Object.entries(where)) {
    const joins = ['and', 'or'].includes(key.toLowerCase())
    const fault = joins ? faultInParts(value, depth, tally) : faultInField(key, value, tally)
    if (fault) return fault
  }
  return null
}

function faultInParts(parts: unknown, depth: number, tally: Tally): WhereFault | null {
  if (!Array.isArray(parts)) return { code: 'invalid' }
  return firstOf(parts, (part) => faultIn(part, depth + 1, tally))
}

function faultInField(path: string, asked: unknown, tally: Tally): WhereFault | null {
  if (!isRecord(asked) || !isPath(path)) return { code: 'invalid', path }
  const kind = tally.kindAt(path)
  return firstOf(Object.entries(asked), ([operator, value]) => {
    tally.conditions += 1
    tally.crossings += tally.crossingsAt(path)
    tally.words += wordsOf(operator, value) * (kind === 'longText' ? shortTextsInALongOne : 1)
    if (kind === 'body' && operator !== 'exists') return { code: 'tooComplex', path }
    if (tally.words > whereLimits.words) return { code: 'tooComplex', path }
    if (tally.conditions > whereLimits.conditions) return { code: 'tooComplex' }
    if (tally.crossings > whereLimits.crossings) return { code: 'tooComplex', path }
    if (!tally.operators.includes(operator)) return { code: 'invalid', path }
    const fault = faultInValue(value, operator, path, tally.mostValues)
    return fault ?? (suits[kind](value, operator) ? null : { code: 'invalid', path })
  })
}

function faultInValue(
  value: unknown,
  operator: string,
  path: string,
  mostValues: number,
): WhereFault | null {
  if (operator.endsWith('like') && typeof value !== 'string') return { code: 'invalid', path }
  if (operator === 'contains' && typeof value !== 'string' && typeof value !== 'number')
    return { code: 'invalid', path }
  // A list, or a text with commas.
  if (takesMany.has(operator) && !Array.isArray(value) && typeof value !== 'string')
    return { code: 'invalid', path }
  if (!takesMany.has(operator) || !Array.isArray(value))
    return isPlain(value) ? sizeFault(value, operator) : { code: 'invalid', path }
  if (value.length > mostValues) return { code: 'tooComplex', path }
  return firstOf(value, (one) =>
    isPlain(one) ? sizeFault(one, 'equals') : { code: 'invalid', path },
  )
}

/** Several values may come as one text with commas. */
const sizeFault = (value: unknown, operator: string): WhereFault | null =>
  typeof value === 'string' &&
  (value.length > (looksInside.has(operator) ? whereLimits.searched : whereLimits.characters) ||
    (takesMany.has(operator) && value.split(',').length > whereLimits.values))
    ? { code: 'tooComplex' }
    : null

const isPath = (path: string): boolean =>
  /^[\w-]+(?:\.[\w-]+)*$/.test(path) && path.length <= 200 && !hidden.has(path)
/** What JavaScript and MongoDB call by these names is none of the caller's business. */
const hidden: ReadonlySet<string> = new Set(['__proto__', '_id'])

/** What stands for nothing in a search. */
const isNothing = (value: unknown): boolean => value === '' || value === 'null'
const isNumber = (text: unknown): boolean => isNothing(text) || Number.isFinite(Number(text))

const isBoolean = (value: unknown): boolean =>
  value === null || isNothing(value) || typeof booleanOf(value) === 'boolean'

/** An address has words for both; what is neither stays as it is. */
export const booleanOf = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^(?:true|false)$/i.test(value)) return value
  return value.toLowerCase() === 'true'
}

const isDateLike = (value: unknown): boolean =>
  typeof value === 'number'
    ? isMoment(value)
    : typeof value !== 'string' || isNothing(value) || !Number.isNaN(Date.parse(value))

/** Milliseconds that a date can be made of. */
const isMoment = (value: unknown): boolean =>
  typeof value !== 'number' || !Number.isNaN(new Date(value).getTime())

/** Whether a value can be compared with what stands there; of a list of dates, what is none is left out. */
const suits: Record<Kind, (value: unknown, operator: string) => boolean> = {
  boolean: (value, operator) =>
    operator === 'exists' ||
    (!/^(?:greater_|less_|contains$|like$|not_like$)/.test(operator) &&
      !isWithinNothing(value, operator) &&
      (typeof value === 'string' ? value.split(',') : [value].flat()).every(isBoolean)),
  date: (value, operator) =>
    operator === 'exists' ||
    // A moment has nothing within it.
    (operator !== 'contains' && (Array.isArray(value) ? value.every(isMoment) : isDateLike(value))),
  id: (value, operator) =>
    !/^(?:greater_|less_|like$|not_like$)/.test(operator) && !isWithinNothing(value, operator),
  mixed: () => false,
  body: () => true,
  longText: () => true,
  number: (value, operator) =>
    operator === 'exists' ||
    (!isWithinNothing(value, operator) &&
      (typeof value === 'string' ? value.split(',') : [value].flat()).every(isNumber)),
  // Of drafts and versions a relation to the document stands in its place.
  ownId: (value, operator) =>
    operator === 'exists' ||
    (!isWithinNothing(value, operator) &&
      [value].flat().every((one) => one === null || typeof one === 'string')),
  other: () => true,
}

/** Payload reads the text as null, and then asks the database whether something is within nothing. */
const isWithinNothing = (value: unknown, operator: string): boolean =>
  value === 'null' && takesMany.has(operator)

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && !value.includes('\0')) ||
  value instanceof Date

const firstOf = <T>(
  values: readonly T[],
  faultOf: (value: T) => WhereFault | null,
): WhereFault | null => {
  for (const value of values) {
    const fault = faultOf(value)
    if (fault) return fault
  }
  return null
}
