import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'

/** A place that names other documents: `['bylines', 'author']`, of which an article holds a list. */
export type Relation = {
  path: string[]
  to: CollectionSlug
  /** One document holds several, as a list of names or a name in each row of a list. */
  holdsMany: boolean
}

/** Every relation, upload and figure of a collection that an API shows. */
export const relationsOf = (fields: readonly FlattenedField[], above: string[] = []): Relation[] =>
  fields.filter(isShown).flatMap((field): Relation[] => {
    const path = [...above, field.name]
    if (field.type === 'richText') return [{ path, to: 'images', holdsMany: true }]
    if (field.type === 'array')
      return relationsOf(field.flattenedFields, path).map((one) => ({ ...one, holdsMany: true }))
    if ('flattenedFields' in field) return relationsOf(field.flattenedFields, path)
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const holdsMany = field.hasMany === true
    return typeof field.relationTo === 'string' ? [{ path, to: field.relationTo, holdsMany }] : []
  })

const isShown = (field: FlattenedField): boolean => !('hidden' in field && field.hidden)

/** Ids of the documents that others may name, by collection. */
export type Named = Record<string, string[]>

/** A document whose relations name `count` others each, where they hold several; else the one at `place`. */
export const naming = (
  fields: readonly FlattenedField[],
  named: Named,
  { place, count }: { place: number; count: number },
): object =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = valueOf(field, named, { place, count })
      return value === undefined ? [] : [[field.name, value]]
    }),
  )

function valueOf(
  field: FlattenedField,
  named: Named,
  at: { place: number; count: number },
): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const ids = typeof field.relationTo === 'string' ? named[field.relationTo] : undefined
      return field.hasMany ? ids?.slice(0, at.count) : ids?.[at.place % ids.length]
    }
    case 'richText':
      return bodyOf([
        paragraph('Một đoạn.'),
        ...(named.images ?? []).slice(0, at.count).map(aFigure),
      ])
    case 'group':
      return naming(field.flattenedFields, named, at)
    case 'array':
      return relationsOf([field]).length === 0
        ? undefined
        : Array.from({ length: at.count }, (_, place) => ({
            ...naming(field.flattenedFields, named, { place, count: 1 }),
            id: aRowId(),
          }))
    case 'text':
    case 'textarea':
    case 'email':
      return field.required ? `${field.name}-${another(at)}` : undefined
    case 'select':
      return field.required ? firstOption(field) : undefined
    case 'number':
      return field.required ? at.place : undefined
    case 'date':
      return field.required ? '2026-11-01T00:00:00.000Z' : undefined
    case 'json':
      return field.required ? {} : undefined
    default:
      return undefined
  }
}

const aFigure = (image: string) => {
  const node = figure({ image })
  return { ...node, fields: { ...node.fields, id: aRowId() } }
}

let made = 0
const aRowId = (): string => String(++made).padStart(24, '0')
/** Another in each row: some names may stand only once. */
const another = ({ place }: { place: number }): string => `${place}-${(++made).toString(36)}`

const firstOption = ({ hasMany, options }: Extract<FlattenedField, { type: 'select' }>) => {
  const [first] = options.map((one) => (typeof one === 'string' ? one : one.value))
  return hasMany ? [first] : first
}

/** Stores documents as they are, past all rules, in one transaction. */
export async function store(
  payload: Payload,
  collection: CollectionSlug,
  documents: readonly object[],
): Promise<string[]> {
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const ids: string[] = []
  for (const data of documents) {
    const req = { transactionID }
    const { id } = await payload.db.create({ collection, data: { ...data }, req })
    ids.push(String(id))
  }
  if (transactionID !== undefined) await payload.db.commitTransaction(transactionID)
  return ids
}

/** Everything that stands at a path, in whatever lists and figures. */
export const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): unknown[] => {
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, name ? [name, ...rest] : []))
  if (isRichText(value)) return value.root.children.flatMap(({ fields }) => fields?.image ?? [])
  if (name === undefined) return value === undefined || value === null ? [] : [value]
  return isRecord(value) ? valuesAt(value[name], rest) : []
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

type RichText = { root: { children: { fields?: { image?: unknown } }[] } }
const isRichText = (value: unknown): value is RichText => isRecord(value) && 'root' in value
