import type { CollectionAfterChangeHook } from 'payload'
import { findRowById } from '../../../database/rows.ts'
import type { Image } from '../../../payload-types.ts'
import { isShownAsItIs, raiseSiteRevision } from '../../../publishing/index.ts'

/** What readers see of a photo besides its file. */
const seen = ['alt', 'caption', 'credit', 'focalX', 'focalY'] as const

/**
 * A change of what readers see of a photo that is shown as it stands makes answers stale; in articles it is frozen. Of
 * any other change they are told nothing.
 */
export const tellReaders: CollectionAfterChangeHook<Image> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return
  const isOther = seen.some((part) => (doc[part] ?? null) !== (previousDoc[part] ?? null))
  if (!isOther) return
  const row = await findRowById(req, 'images', doc.id, { select: ['live'] })
  if (row?.live && (await isShownAsItIs(req, doc.id))) await raiseSiteRevision(req)
}
