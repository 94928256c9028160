import type { PayloadRequest } from 'payload'
import { type ArticleDocument, lookedUpBy, type Lookups } from './freeze.ts'
import type { Photo } from './photo.ts'

/** Reads what `freeze` has to know of an article, in one query a table. */
export const lookUp = async (req: PayloadRequest, article: ArticleDocument): Promise<Lookups> => {
  const ids = lookedUpBy(article)
  const photos = await rowsOf<Photo>(req, 'images', ids.photos)
  const authors = await rowsOf<{ id: unknown; name: string; kind: string }>(
    req,
    'authors',
    ids.authors,
  )
  return { photos, authors }
}

const rowsOf = async <Row extends { id: unknown }>(
  req: PayloadRequest,
  collection: 'images' | 'authors',
  ids: readonly string[],
): Promise<Map<string, Row>> => {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...ids] } }
  const { docs } = await req.payload.db.find<Row>({ collection, pagination: false, req, where })
  return new Map(docs.map((row) => [String(row.id), row]))
}
