import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import type { Column, RowWith } from '../database/rowTypes.ts'
import { type ArticleDocument, lookedUpBy, type Lookups } from './freeze.ts'

/** Reads what `freeze` has to know of an article, in one query a table. */
export const lookUp = async (req: PayloadRequest, article: ArticleDocument): Promise<Lookups> => {
  const ids = lookedUpBy(article)
  return {
    photos: await rowsOf(req, 'images', ids.photos),
    authors: await rowsOf(req, 'authors', ids.authors),
  }
}

const rowsOf = async <Name extends 'images' | 'authors'>(
  req: PayloadRequest,
  collection: Name,
  ids: readonly string[],
): Promise<Map<string, RowWith<Name, Column<Name>>>> => {
  if (ids.length === 0) return new Map()
  const rows = await findRows(req, collection, { where: { id: { in: [...ids] } } })
  return new Map(rows.map((row) => [row.id, row]))
}
