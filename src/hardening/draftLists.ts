import { rowsAlone, versionsWorkedOn } from '../database/drafts.ts'
import type { CollectionAfterOperationHook, PayloadRequest, PopulateType, Where } from 'payload'
import type { ArticlesSelect } from '../payload-types.ts'
import { idsWhere } from '../database/idsWhere.ts'
import { revisedByCaller } from '../access/conditions.ts'

/** The articles of a list that are to be shown as their next version. */
const asNext = Symbol('shown as their next version')

type Asked = { where?: Where }

/**
 * A list of drafts, for whoever works on some articles only. Payload would look at the newest version of each,
 * and leave out a colleague's live article as soon as somebody works on its next one: it would be missed, and
 * tell. So it is asked of the rows, which are the versions being worked on but where an article is live; the
 * next versions that the caller works on take the place of theirs.
 */
export async function listOfDrafts(asked: Asked, work: Where, req: PayloadRequest) {
  const revised = await revisedByCaller(work, req)
  if (revised.length === 0) return rowsAlone
  const asNextVersion = { and: [{ id: { in: revised } }, asked.where ?? {}] }
  const found = await idsWhere(req, 'articles', asNextVersion, versionsWorkedOn)
  const others = { and: [asked.where ?? {}, { id: { not_in: revised } }] }
  return {
    ...rowsAlone,
    where: { or: [others, { id: { in: found } }] },
    [asNext]: found,
  }
}

type Listed = { docs: { id: string }[] }
type Args = {
  [asNext]?: string[]
  depth?: number
  populate?: PopulateType
  select?: ArticlesSelect
}

/** Puts the next versions into the list. */
export const showNextVersions: CollectionAfterOperationHook = async ({
  args,
  operation,
  req,
  result,
}): Promise<unknown> => {
  const { [asNext]: revised = [], depth, populate, select } = args as Args
  if (operation !== 'find' || revised.length === 0) return result
  const { docs } = result as unknown as Listed
  const shown = []
  for (const doc of docs)
    shown.push(
      revised.includes(doc.id)
        ? await req.payload.findByID({
            collection: 'articles',
            depth,
            ...versionsWorkedOn,
            id: doc.id,
            overrideAccess: false,
            populate,
            req,
            select,
          })
        : doc,
    )
  return { ...result, docs: shown }
}
