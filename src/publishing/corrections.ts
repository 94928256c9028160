import type { PayloadRequest } from 'payload'
import { createRow, findRows } from '../database/rows.ts'
import type { Correction } from '../payload-types.ts'
import type { FrozenCorrection } from './frozen.ts'
import { rankOf } from './lists.ts'
import { enter } from './registers.ts'

type Recorded = Pick<Correction, keyof FrozenCorrection> & {
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
  await createRow(req, 'corrections', { article: articleId, moveId, ...said, ...asked })
}

/** All of an article, newest first, as its page shows them. */
export const correctionsOf = async (
  req: PayloadRequest,
  article: string,
): Promise<FrozenCorrection[]> => {
  const where = { article: { equals: article } }
  const rows = await findRows(req, 'corrections', { sort: '-at', where })
  return rows.map(({ kind, wrong, right, basis, at }) => ({
    kind,
    wrong,
    right,
    basis,
    at: new Date(at).toISOString(),
  }))
}

/** Puts the corrections of a live article among those of all, newest first; none of one that is not live. */
export const enterCorrections = (
  req: PayloadRequest,
  article: string,
  corrections: readonly FrozenCorrection[],
): Promise<void> =>
  enter(
    req,
    `corrections:${article}`,
    corrections.map((value, index) => ({
      register: 'corrections',
      // Numbered from the oldest on: a new one moves none of the others.
      place: `${rankOf(value.at)}|${article}|${corrections.length - index}`,
      value,
    })),
  )
