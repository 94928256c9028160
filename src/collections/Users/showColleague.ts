import type { CollectionAfterReadHook } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { idOf } from '../../domain/idOf.ts'
import { hasRole } from '../../domain/roles.ts'

/** Of a colleague one sees who they are, and nothing else (contract §2). */
export const showColleague: CollectionAfterReadHook<{ id: string; name?: string }> = ({
  doc,
  overrideAccess,
  req,
}) => {
  const actor = actorOf(req)
  if (overrideAccess || hasRole(actor, 'admin') || actor?.id === idOf(doc)) return doc
  return { id: doc.id, name: doc.name }
}
