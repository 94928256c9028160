import type { PayloadRequest } from 'payload'
import type { PageRow } from './frozen.ts'

/** The read model's row of an article, null when it was never public. */
export const pageOf = (req: PayloadRequest, article: string): Promise<PageRow | null> =>
  req.payload.db.findOne<PageRow>({ collection: 'pages', req, where: { id: { equals: article } } })

/** Writes it, whole. */
export const savePage = async (
  req: PayloadRequest,
  page: PageRow,
  isNew: boolean,
): Promise<void> => {
  const written = { collection: 'pages', data: page, req, returning: false } as const
  await (isNew
    ? req.payload.db.create(written)
    : req.payload.db.updateOne({ ...written, id: page.id }))
}
