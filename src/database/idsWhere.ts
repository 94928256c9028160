import type { PayloadRequest, Where } from 'payload'
import { findRows } from './rows.ts'
import type { Table } from './rowTypes.ts'

/** Of articles: asks of the versions being worked on, and not of the rows. */
type Options = { draft?: boolean; sort?: never } | { draft: true; sort: string }

/**
 * The ids of all rows that meet the condition, whoever may see them.
 *
 * @param req in whose transaction it is asked.
 */
export async function idsWhere(
  req: PayloadRequest,
  collection: Table,
  where: Where,
  { draft = false, sort }: Options = {},
): Promise<string[]> {
  if (!draft) return (await findRows(req, collection, { select: [], where })).map(({ id }) => id)
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft,
    overrideAccess: true,
    // Not counted besides: two questions at once are refused by MongoDB's transactions.
    pagination: false,
    req,
    select: {},
    sort,
    where,
  })
  return docs.map(({ id }) => String(id))
}
