import type { CollectionSlug, Where } from 'payload'

/** What is asked for: the columns wanted besides the id, all of them where it is left out; `sort` as Payload has it. */
export type PlainQuestion = {
  collection: CollectionSlug
  select?: readonly string[] | undefined
  where?: Where | undefined
  sort?: string | undefined
  limit?: number | undefined
}

/** The rows, as the adapter would give them; null for a question that only the adapter can answer. */
export type PlainReads = (asked: PlainQuestion) => object[] | null

const readers = new WeakMap<object, PlainReads>()

/** Says how rows that are plain columns are read past the adapter, outside transactions. @returns how they were before. */
export const readPlainBy = (db: object, read: PlainReads): PlainReads => {
  const before = readers.get(db) ?? (() => null)
  readers.set(db, read)
  return before
}

/** The rows where this database reads them so, and the question is one of those. */
export const plainRows = (db: object, asked: PlainQuestion): object[] | null =>
  readers.get(db)?.(asked) ?? null
