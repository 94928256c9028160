import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sortKey } from '../../domain/text/sortKey.ts'

/** Gives names that were stored before there were keys to sort by theirs: here no migration does. */
export const fillSortKeys = async (adapter: MongooseAdapter): Promise<void> => {
  for (const { flattenedFields, slug } of adapter.payload.config.collections)
    for (const field of flattenedFields) {
      const key: unknown = 'custom' in field ? field.custom?.sortKey : undefined
      if (typeof key !== 'string') continue
      await fill(adapter.collections[slug], field.name, key)
      await fill(adapter.versions[slug], `version.${field.name}`, `version.${key}`)
    }
}

async function fill(
  model: MongooseAdapter['collections'][string] | undefined,
  name: string,
  key: string,
): Promise<void> {
  if (!model) return
  const rows = model.collection.find(
    { [key]: { $exists: false }, [name]: { $type: 'string' } },
    { projection: { [name]: 1 } },
  )
  for await (const row of rows) {
    const text = name.split('.').reduce<unknown>(valueAt, row)
    await model.collection.updateOne(
      { _id: row._id, [name]: text },
      { $set: { [key]: sortKey(String(text)) } },
    )
  }
}

const valueAt = (value: unknown, name: string): unknown =>
  (value as Record<string, unknown> | undefined)?.[name]
