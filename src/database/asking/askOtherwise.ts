import {
  type BaseDatabaseAdapter,
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type CollectionSlug,
  type FlattenedField,
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
  'findGlobalVersions',
  'countGlobalVersions',
  'updateGlobalVersion',
] as const

/**
 * Puts Payload's questions to an adapter in words that its database answers as Payload means them, whoever asks: access
 * rules, the admin, REST, GraphQL. In the order of names it sorts as Vietnamese does.
 */
export const askOtherwise = (adapter: BaseDatabaseAdapter, otherwise: Otherwise): void => {
  const wrap = (name: (typeof ofRows | typeof ofVersions)[number], isHistory: boolean) => {
    const method = adapter[name] as (args: Asked) => Promise<unknown>
    Object.assign(adapter, {
      [name]: async (args: Asked): Promise<unknown> => {
        const rows = rowsOf(adapter, args, isHistory)
        return method.call(adapter, {
          ...args,
          ...(args.where && {
            where: await mapConditions(args.where, (condition) =>
              otherwise(condition, rows, args.req),
            ),
          }),
          ...(args.sort && { sort: sortedByKey(args.sort, rows.fields, adapter.payload) }),
        })
      },
    })
  }
  for (const name of ofRows) wrap(name, false)
  for (const name of ofVersions) wrap(name, true)
}

function rowsOf(
  { payload }: BaseDatabaseAdapter,
  { collection, global, globalSlug = global }: Asked,
  isHistory: boolean,
): Rows {
  if (collection === undefined) {
    const config = payload.globals.config.find(({ slug }) => slug === globalSlug)
    if (!config) throw new Error(`There is no global ${globalSlug}.`)
    const fields = buildVersionGlobalFields(payload.config, config, true)
    return { slug: config.slug, isHistory, fields }
  }
  const { config } = payload.collections[collection]
  const fields = isHistory
    ? buildVersionCollectionFields(payload.config, config, true)
    : config.flattenedFields
  return { slug: collection, isHistory, fields }
}
