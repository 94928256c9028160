import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { findRowById } from '../../database/rows.ts'
import { idsOf } from '../../domain/idOf.ts'
import { hasRole } from '../../domain/roles.ts'
import { problem } from '../../errors/problem.ts'

type Name = 'roles' | 'sections' | 'active' | 'email' | 'apiKey' | 'enableAPIKey'
type Named = Partial<Record<Name, unknown>>
type Stored = Named & { apiKeyIndex?: string | null }

/**
 * Nobody gives themself a role or a section, nor takes one from themself: of an administrator another one does. Who is
 * none changes nothing of their account but name and password. A form names what stands there already.
 *
 * @throws 403 `wrongRole` for another value; by its field Payload would drop it without a word.
 */
export const keepOwnRights: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = actorOf(req)
  if (operation !== 'update' || overrideAccess || actor === null) return args
  const { id, data } = args as { id?: unknown; data?: unknown }
  if (String(id) !== actor.id || typeof data !== 'object' || data === null) return args
  const stored = await findRowById(req, 'users', actor.id)
  const changed = (Object.keys(isSame) as Name[]).find((name) => {
    const value = (data as Named)[name]
    if (value === undefined || (hasRole(actor, 'admin') && !fixed.includes(name))) return false
    return !isSame[name](value, stored ?? {})
  })
  if (changed !== undefined) throw problem('wrongRole', req, { path: changed })
  return args
}

/** For administrators too. */
const fixed: readonly Name[] = ['roles', 'sections']

const isSame: Record<Name, (value: unknown, stored: Stored) => boolean> = {
  roles: (value, { roles }) => isSameList(value, roles),
  sections: (value, { sections }) => isSameList(value, sections),
  active: (value, { active }) => Boolean(value) === Boolean(active),
  email: (value, { email }) => typeof value === 'string' && value.toLowerCase().trim() === email,
  apiKey: (value, { apiKeyIndex }) => !value && !apiKeyIndex,
  enableAPIKey: (value, stored) => Boolean(value) === Boolean(stored.enableAPIKey),
}

const isSameList = (value: unknown, stored: unknown): boolean => {
  const given = idsOf(Array.isArray(value) ? value : value === null ? [] : [value])
  const held = idsOf(Array.isArray(stored) ? stored : [])
  return given.length === held.length && given.every((one) => held.includes(one))
}
