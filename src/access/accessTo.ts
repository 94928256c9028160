import { rowsAlone, versionsWorkedOn } from '../database/drafts.ts'
import type { Access, PayloadRequest } from 'payload'
import { isId } from '../database/isId.ts'
import {
  type Governed,
  type GovernedCollection,
  isCollection,
  type Right,
} from '../domain/rights.ts'
import { problem } from '../errors/problem.ts'
import { type Extent, extentOf, extentOfWork } from './conditions.ts'
import { idsWithin } from './idsWithin.ts'

/** The access rules of a collection, as the table of rights has them. */
export const accessTo = (collection: Governed) => ({
  create: allowed('create', collection),
  read: allowed('read', collection),
  update: judgedOne('change', collection),
  delete: judgedOne('delete', collection),
})

const allowed =
  (right: Right, collection: Governed): Access =>
  ({ req }) =>
    extentOf(right, collection, req)

/**
 * Payload would answer 403 for a document outside of the extent, be it foreign, hidden or none at all.
 * What the caller sees and may not touch is 403; the rest is 404.
 *
 * @throws 404 `notFound` for what does not exist and for what may not be seen, alike.
 */
const judgedOne =
  (right: Right, collection: Governed): Access =>
  async ({ id, req }) => {
    const extent = await extentOf(right, collection, req)
    if (typeof extent === 'boolean' || id === undefined || !isCollection(collection)) return extent
    if (await sees(req, collection, String(id))) return extent
    throw problem('notFound', req)
  }

/** Whether the caller sees anything of the document. */
export const sees = async (
  req: PayloadRequest,
  collection: GovernedCollection,
  id: string,
): Promise<boolean> =>
  isIn(await extentOf('read', collection, req), req, { collection, id, ...rowsAlone })

/** Whether the caller sees all of it: of an article, the version being worked on. */
export const worksOn = async (
  req: PayloadRequest,
  collection: GovernedCollection,
  id: string,
): Promise<boolean> =>
  isIn(await extentOfWork(collection, req), req, { collection, id, ...versionsWorkedOn })

async function isIn(
  extent: Extent,
  req: PayloadRequest,
  { collection, id, draft }: { collection: GovernedCollection; id: string; draft: boolean },
): Promise<boolean> {
  return (
    isId(req.payload, id) && (await idsWithin(req, collection, [id], extent, { draft })).length > 0
  )
}
