import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'

type Options<T> = {
  /** How many rows at once. */
  atOnce: number
  /** A column that no two rows share, and none is without: by it they are gone through. */
  by?: keyof T & string
  select?: SelectType
}

/** All rows of a table, some at once; those that others add meanwhile may be among them. */
export async function* batches<T extends object>(
  req: PayloadRequest,
  collection: CollectionSlug,
  { atOnce, by = 'id' as keyof T & string, select }: Options<T>,
): AsyncGenerator<T[]> {
  let last: unknown
  do {
    const { docs } = await req.payload.db.find<T>({
      collection,
      limit: atOnce,
      pagination: false,
      req,
      select,
      sort: by,
      // At first unasked: what stands before all others is found too.
      where: last === undefined ? {} : { [by]: { greater_than: last } },
    })
    if (docs.length > 0) yield docs
    last = docs.length === atOnce ? docs.at(-1)?.[by] : undefined
  } while (last !== undefined)
}
