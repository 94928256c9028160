import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { CollectionSlug, FlattenedField } from 'payload'

/** A table whose rows are columns and nothing else, by the names of its fields. */
export type PlainTable = { name: string; columns: ReadonlyMap<string, SQLiteColumn> }

const plainTypes: ReadonlySet<FlattenedField['type']> = new Set([
  'checkbox',
  'date',
  'json',
  'number',
  'select',
  'text',
])

/** The table of a collection; null where a row of it is more than its columns. */
export const plainTableOf = (
  adapter: SQLiteAdapter,
  collection: CollectionSlug,
): PlainTable | null => {
  const config = adapter.payload.collections[collection].config
  const isPlain = (field: FlattenedField) =>
    plainTypes.has(field.type) && !('hasMany' in field && field.hasMany)
  if (config.timestamps !== false || !config.flattenedFields.every(isPlain)) return null
  const name = collection.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const table = adapter.tables[name] as SQLiteTable | undefined
  return table ? { name, columns: new Map(Object.entries(getTableColumns(table))) } : null
}
