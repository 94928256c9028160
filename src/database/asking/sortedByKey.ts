import type { FlattenedField, Payload } from 'payload'
import { fieldsOn } from './fieldsOn.ts'

type Collections = Pick<Payload, 'collections'>

/** By what rows are sorted: names by their keys, and what names another document by that one's name. */
export const sortedByKey = (
  sort: string | string[],
  fields: readonly FlattenedField[],
  payload: Collections,
): string[] =>
  [sort]
    .flat()
    .flatMap((keys) => keys.split(','))
    .map((key) => {
      const [, sign = '', path = ''] = /^(-?)(.*)$/.exec(key) ?? []
      return sign + keyOf(path, fields, payload)
    })

const keyOf = (path: string, fields: readonly FlattenedField[], payload: Collections): string => {
  const segments = path.split(/\.|__/)
  const on = fieldsOn(path, fields, payload)
  const last = on[segments.length - 1]
  if (!last) return path
  const key = keyFor(last)
  if (key !== null) return [...segments.slice(0, -1), key].join('.')
  if (!('relationTo' in last) || typeof last.relationTo !== 'string') return path
  if ('hasMany' in last && last.hasMany) return path
  const { admin, flattenedFields } = payload.collections[last.relationTo].config
  const title = flattenedFields.find(({ name }) => name === admin.useAsTitle)
  const titleKey = title ? keyFor(title) : null
  return titleKey === null ? path : [...segments, titleKey].join('.')
}

/** The name of the field that holds the key of another; see `fields/sortKey.ts`. */
const keyFor = (field: FlattenedField): string | null => {
  const key: unknown = 'custom' in field ? field.custom?.sortKey : undefined
  return typeof key === 'string' ? key : null
}
