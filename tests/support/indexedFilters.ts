import { Collection } from 'mongodb'
import { testDatabase } from './place.ts'

/*
 * Payload writes a filter as `$and` within `$and`. MongoDB reads through them; the server that takes its place where it
 * cannot be had goes by the first condition alone, and by none where there is an `$or`: it would look at every version
 * of every article for each question. So it is asked the same in another order, for what names a row first.
 */

type Filter = Record<string, unknown>
type Method = (this: unknown, ...given: unknown[]) => unknown

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The same filter with its conditions side by side; what names one field twice stays apart. */
const flat = (filter: unknown): unknown => {
  if (!isFilter(filter)) return filter
  const { $and, ...rest } = filter
  const parts: unknown[] = Array.isArray($and) ? $and.map(flat) : []
  if (Array.isArray(rest.$or) && rest.$or.length === 1) {
    parts.push(flat(rest.$or[0]))
    delete rest.$or
  }
  const side: Filter = { ...rest }
  const apart: unknown[] = []
  for (const part of parts) {
    if (!isFilter(part) || Object.keys(part).some((key) => key in side)) {
      apart.push(part)
      continue
    }
    const { $and: itsApart, ...itsSide } = part
    Object.assign(side, itsSide)
    if (Array.isArray(itsApart)) apart.push(...itsApart)
  }
  return apart.length > 0 ? { ...side, $and: apart } : side
}

const isEqual = (asked: unknown): boolean => !isFilter(asked) || '$eq' in asked

/** The condition that names a row or its article, if there is one, and the others. */
const split = (filter: unknown): { first: Filter; rest: Filter } | null => {
  const conditions = flat(filter)
  if (!isFilter(conditions)) return null
  const name = ['_id', 'parent', 'article'].find(
    (one) => one in conditions && isEqual(conditions[one]),
  )
  if (name === undefined) return null
  const { [name]: asked, ...rest } = conditions
  return { first: { [name]: asked }, rest }
}

const ordered = (filter: unknown): unknown => {
  const parts = split(filter)
  return parts ? { ...parts.first, ...parts.rest } : flat(filter)
}

const stagesOf = (filter: unknown): Filter[] => {
  const parts = split(filter)
  if (!parts) return [{ $match: flat(filter) }]
  const { first, rest } = parts
  return Object.keys(rest).length > 0 ? [{ $match: first }, { $match: rest }] : [{ $match: first }]
}

const isSaying = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** What a list asks for, as stages. */
const asStages = (filter: unknown, { sort, skip, limit, projection }: Filter): Filter[] => [
  ...stagesOf(filter),
  ...(isSaying(sort) ? [{ $sort: sort }] : []),
  ...(skip ? [{ $skip: skip }] : []),
  ...(limit ? [{ $limit: limit }] : []),
  ...(isSaying(projection) ? [{ $project: projection }] : []),
]

if (testDatabase === 'mongodb') {
  const driver = Collection.prototype as unknown as Record<string, Method>
  const instead = (name: string, change: (asked: Method) => Method): void => {
    const asked = driver[name]
    if (!asked) throw new Error(`The driver has no ${name}.`)
    driver[name] = change(asked)
  }
  for (const name of ['findOne', 'findOneAndUpdate', 'updateOne', 'updateMany', 'countDocuments'])
    instead(
      name,
      (asked) =>
        function (filter, ...rest) {
          return asked.call(this, ordered(filter), ...rest)
        },
    )
  instead(
    'aggregate',
    (asked) =>
      function (stages, ...rest) {
        const indexed = (Array.isArray(stages) ? (stages as Filter[]) : []).flatMap((stage) =>
          '$match' in stage ? stagesOf(stage.$match) : [stage],
        )
        return asked.call(this, indexed, ...rest)
      },
  )
  const { aggregate } = driver
  instead(
    'find',
    (asked) =>
      function (filter, options, ...more) {
        const { rest = {} } = split(filter) ?? {}
        const given = isFilter(options) ? options : {}
        // A list has no stages of its own: where only they help, the same is asked in stages.
        return Object.keys(rest).some((key) => key.startsWith('$'))
          ? aggregate?.call(this, asStages(filter, given), { session: given.session })
          : asked.call(this, ordered(filter), options, ...more)
      },
  )
}
