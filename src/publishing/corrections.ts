import type { PayloadRequest } from 'payload'
import type { FrozenCorrection } from './frozen.ts'

type Recorded = FrozenCorrection & {
  articleId: string
  moveId: string
  requestedBy?: string
  documentNo?: string
}

/** Writes down what was wrong and what is right, within the transaction of the move that says so. */
export const recordCorrection = async (
  req: PayloadRequest,
  { articleId, moveId, kind, wrong, right, basis, at, requestedBy, documentNo }: Recorded,
): Promise<void> => {
  const said = { kind, wrong: wrong.trim(), right: right.trim(), basis, at }
  const asked = { requestedBy: requestedBy ?? null, documentNo: documentNo ?? null }
  await req.payload.db.create({
    collection: 'corrections',
    data: { article: articleId, moveId, ...said, ...asked },
    req,
    returning: false,
  })
}

/** All of an article, newest first, as its page shows them. */
export const correctionsOf = async (
  req: PayloadRequest,
  article: string,
): Promise<FrozenCorrection[]> => {
  const { docs } = await req.payload.db.find<FrozenCorrection>({
    collection: 'corrections',
    pagination: false,
    req,
    sort: '-at',
    where: { article: { equals: article } },
  })
  return docs.map(({ kind, wrong, right, basis, at }) => ({
    kind,
    wrong,
    right,
    basis,
    at: new Date(at).toISOString(),
  }))
}
