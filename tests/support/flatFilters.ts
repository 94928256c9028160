import { Collection } from 'mongodb'
import { testDatabase } from './place.ts'

/*
 * Payload writes a filter as `$and` within `$and`. MongoDB reads through them; the server that takes its place where it
 * cannot be had finds no index behind them, and looks at every version of every article for each question.
 */

type Filter = Record<string, unknown>

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The same filter with its conditions side by side; what names one field twice stays apart. */
const flat = (filter: unknown): unknown => {
  if (!isFilter(filter) || !Array.isArray(filter.$and)) return filter
  const { $and, ...rest } = filter
  const flattened: Filter = { ...rest }
  const apart: unknown[] = []
  for (const part of $and.map(flat)) {
    if (isFilter(part) && Object.keys(part).every((key) => !(key in flattened)))
      Object.assign(flattened, part)
    else apart.push(part)
  }
  return apart.length > 0 ? { ...flattened, $and: apart } : flattened
}

if (testDatabase === 'mongodb') {
  const { prototype } = Collection as unknown as {
    prototype: Record<string, (...given: unknown[]) => unknown>
  }
  for (const name of ['find', 'findOne', 'findOneAndUpdate', 'updateOne', 'countDocuments']) {
    const asked = prototype[name]
    if (!asked) throw new Error(`The driver has no ${name}.`)
    prototype[name] = function (filter, ...rest) {
      return asked.call(this, flat(filter), ...rest)
    }
  }
  const { aggregate } = prototype
  if (!aggregate) throw new Error('The driver has no aggregate.')
  prototype.aggregate = function (stages, ...rest) {
    const flattened = Array.isArray(stages)
      ? stages.map((stage: unknown) =>
          isFilter(stage) && '$match' in stage ? { ...stage, $match: flat(stage.$match) } : stage,
        )
      : stages
    return aggregate.call(this, flattened, ...rest)
  }
}
