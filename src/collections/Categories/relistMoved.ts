import type { CollectionAfterChangeHook } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { relist } from '../../publishing/index.ts'

/** A category given another parent takes its articles along: a list holds what is in its children. */
export const relistMoved: CollectionAfterChangeHook<{ id: string; parent?: unknown }> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && idOf(doc.parent) !== idOf(previousDoc.parent))
    await relist(req, doc.id)
}
