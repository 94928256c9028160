import { hashOf } from './hashOf.ts'
import { fieldsThat } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'

/** What the hash of a publication is over: all of its row but its id and the move that the hash stands in. */
export const sealedColumns = [
  'article',
  'number',
  'kind',
  'at',
  'by',
  'responsibleEditor',
  ...fieldsThat('isLine'),
  'slug',
  'text',
  'categoryName',
  'html',
  'body',
  'hero',
  'figures',
  'bylines',
  'placement',
  'publishedAt',
  'contentHash',
] as const

/** What a publication says, by its columns; relations as ids. */
export type PublicationRecord = Record<(typeof sealedColumns)[number], unknown>

/** The columns of a stored row that its hash is over. */
export const recordIn = (row: Readonly<Record<string, unknown>>): PublicationRecord => {
  const record = Object.fromEntries(
    sealedColumns.map((column) => [column, row[column] ?? null]),
  ) as PublicationRecord
  return { ...record, article: idOf(record.article), by: idOf(record.by) }
}

/** Stands in the move that published it, and so under the chain of the article. */
export const publicationHash = (record: PublicationRecord): string => hashOf(record)
