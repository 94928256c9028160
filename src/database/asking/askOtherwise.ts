import {
  type BaseDatabaseAdapter,
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type CollectionSlug,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { type Condition, mapConditions } from './mapConditions.ts'
import { sortedByKey } from './sortedByKey.ts'

/** What a method of the adapter asks of: the rows of a collection, or the versions of a document. */
export type Rows = {
  slug: string
  isHistory: boolean
  fields: readonly FlattenedField[]
}

/** What this database is to be asked in the place of a condition; null leaves it as it is. */
export type Otherwise = (
  condition: Condition,
  rows: Rows,
  req: Partial<PayloadRequest> | undefined,
) => Where | null | Promise<Where | null>

type Asked = {
  collection?: CollectionSlug
  global?: string
  globalSlug?: string
  req?: Partial<PayloadRequest>
  sort?: string | string[]
  where?: Where
}

const ofRows = [
  'find',
  'findOne',
  'findDistinct',
  'count',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
] as const
const ofVersions = [
  'findVersions',
  'countVersions',
  'queryDrafts',
  'updateVersion',
  'deleteVersions',
] as const
const ofGlobals = ['findGlobalVersions', 'countGlobalVersions', 'updateGlobalVersion'] as const
type Method = (typeof ofRows | typeof ofVersions | typeof ofGlobals)[number]

/**
 * Puts Payload's questions to an adapter in words that its database answers as Payload means them, whoever asks: access
 * rules, the admin, REST, GraphQL. In the order of names it sorts as Vietnamese does.
 */
export const askOtherwise = (adapter: BaseDatabaseAdapter, otherwise: Otherwise): void => {
  const wrap = (name: Method, rowsOf: RowsOf) => {
    const method = adapter[name] as (args: Asked) => Promise<unknown>
    Object.assign(adapter, {
      [name]: async (args: Asked): Promise<unknown> => {
        const rows = rowsOf(adapter.payload, args)
        return method.call(adapter, {
          ...args,
          ...(args.where && {
            where: await mapConditions(args.where, (condition) =>
              otherwise(condition, rows, args.req),
            ),
          }),
          ...(args.sort && {
            sort: inTotal(sortedByKey(args.sort, rows.fields, adapter.payload), rows, name),
          }),
        })
      },
    })
  }
  for (const name of ofRows) wrap(name, rowsIn)
  for (const name of ofVersions) wrap(name, versionsIn)
  for (const name of ofGlobals) wrap(name, versionsOfGlobal)
}

const paged: ReadonlySet<Method> = new Set([
  'find',
  'findVersions',
  'queryDrafts',
  'findGlobalVersions',
])

/**
 * Rows that are alike by all keys stand by their ids, or one page would repeat what another leaves out; by a key that no
 * two share they stand in one order already, which its index gives without sorting. Where no key is asked for they stand
 * by an index, and so in one order.
 */
const inTotal = (keys: string[], { fields }: Rows, method: Method): string[] => {
  const isUnique = (key: string): boolean =>
    fields.some((field) => field.name === key && 'unique' in field && field.unique === true)
  const isTotal = keys
    .map((key) => key.replace(/^-/, ''))
    .some((key) => key === 'id' || isUnique(key))
  return !paged.has(method) || isTotal ? keys : [...keys, 'id']
}

/** Payload may name a global where it asks of a collection, and the other way round: the method says which is meant. */
type RowsOf = (payload: Payload, args: Asked) => Rows

const rowsIn: RowsOf = (payload, { collection }) => {
  const { flattenedFields, slug } = collectionIn(payload, collection)
  return { slug, isHistory: false, fields: flattenedFields }
}

const versionsIn: RowsOf = (payload, asked) => {
  // One method deletes the versions of both.
  if (asked.collection === undefined) return versionsOfGlobal(payload, asked)
  const collection = collectionIn(payload, asked.collection)
  const fields = buildVersionCollectionFields(payload.config, collection, true)
  return { slug: collection.slug, isHistory: true, fields }
}

const collectionIn = ({ collections }: Payload, slug: CollectionSlug | undefined) => {
  const found = slug && collections[slug]
  if (!found) throw new Error(`There is no collection ${slug}.`)
  return found.config
}

const versionsOfGlobal: RowsOf = ({ config, globals }, { global, globalSlug = global }) => {
  const asked = globals.config.find(({ slug }) => slug === globalSlug)
  if (!asked) throw new Error(`There is no global ${globalSlug}.`)
  const fields = buildVersionGlobalFields(config, asked, true)
  return { slug: asked.slug, isHistory: true, fields }
}
