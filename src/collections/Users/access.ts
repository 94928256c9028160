import type { Access, ClientUser, FieldAccess, PayloadRequest } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { idOf } from '../../domain/idOf.ts'
import { hasRole, staff } from '../../domain/roles.ts'

/** Staff and administrators work in the admin; a reading application does not. */
export const mayEnterAdmin = ({ req }: { req: PayloadRequest }): boolean =>
  hasRole(actorOf(req), ...staff, 'admin')

/** Everybody's record is for administrators and oneself; staff see colleagues' names (see `read` of each field). */
export const readUsers: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  return hasRole(actor, ...staff, 'admin') ? true : { id: { equals: actor.id } }
}

export const updateUsers: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  if (hasRole(actor, 'admin')) return true
  // A reading application changes nothing, its own account neither.
  return hasRole(actor, ...staff) && { id: { equals: actor.id } }
}

export const writesAsAdmin: FieldAccess = ({ req }) => hasRole(actorOf(req), 'admin')

/** What only administrators and the person themselves may read. */
export const readsOwnOrAsAdmin: FieldAccess = ({ req, id, doc }) => {
  const actor = actorOf(req)
  return hasRole(actor, 'admin') || (actor !== null && actor.id === (idOf(id) ?? idOf(doc)))
}

/** For the admin's menu: accounts are the administrators' business. */
export const isNoAdmin = ({ user }: { user: ClientUser | null }): boolean => {
  const held: unknown = user?.roles
  return !(Array.isArray(held) && held.includes('admin'))
}
