import type { PayloadRequest, Where } from 'payload'
import { findRows } from '../database/rows.ts'
import { articlePath } from '../domain/addresses.ts'
import type { PageRow } from './frozen.ts'
import { enter } from './registers.ts'

/** The addresses that a live article had, from which readers are sent on; none once it is withdrawn. */
export const enterFormerAddresses = async (
  req: PayloadRequest,
  { id, slug, state }: Pick<PageRow, 'id' | 'slug' | 'state'>,
): Promise<void> => {
  const where: Where = { and: [{ article: { equals: id } }, { published: { equals: true } }] }
  const rows = state === 'live' ? await findRows(req, 'slugs', { select: [], where }) : []
  const former = rows.filter((row) => row.id !== slug)
  await enter(
    req,
    `formerAddresses:${id}`,
    former.map((row) => ({ register: 'formerAddresses', place: articlePath(row.id) })),
  )
}
