import type { PayloadRequest } from 'payload'
import { deleteRows } from '../database/rows.ts'

/** What an article prints of its photos is theirs of today once it is published; that somebody left a word stays known. */
export const settleRewordings = (req: PayloadRequest, article: string): Promise<void> =>
  deleteRows(req, 'rewordings', {
    and: [{ article: { equals: article } }, { decision: { not_equals: 'leave' } }],
  })
