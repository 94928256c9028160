import type { Access, SanitizedConfig } from 'payload'
import { hasRole, staff } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'
import { nobody } from './roles.ts'

/**
 * Payload adds a table of who has which document open, and lets every account read and change it: one
 * would learn of drafts there, and lock others out in a third one's name. The admin's own server keeps
 * it past these rules, and reads it for whoever opens a document; over the API there are only one's own.
 */
export function closeDefaults(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) throw new Error('Payload no longer keeps payload-locked-documents.')
  Object.assign(locks.access, {
    create: nobody,
    read: readLocks,
    update: nobody,
    delete: ownLocks,
    readVersions: nobody,
  })
  return config
}

const ownLocks: Access = ({ req }) => {
  const actor = actorOf(req)
  return hasRole(actor, ...staff, 'admin') && { 'user.value': { equals: actor?.id } }
}

const readLocks: Access = (asked) =>
  asked.req.payloadAPI === 'local'
    ? hasRole(actorOf(asked.req), ...staff, 'admin')
    : ownLocks(asked)
