import type { ClientUser, FieldAccess, PayloadRequest } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { idOf } from '../../domain/idOf.ts'
import { hasRole, staff } from '../../domain/roles.ts'

/** Staff and administrators work in the admin; a reading application does not. */
export const mayEnterAdmin = ({ req }: { req: PayloadRequest }): boolean =>
  hasRole(actorOf(req), ...staff, 'admin')

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
