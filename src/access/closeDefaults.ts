import type { SanitizedConfig } from 'payload'
import { nobody } from './roles.ts'

/**
 * Payload adds a table of who has which document open, and lets every account read and change it: one
 * would learn of drafts there, and lock others out in a third one's name. The admin's own server keeps it.
 */
export function closeDefaults(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) throw new Error('Payload no longer keeps payload-locked-documents.')
  Object.assign(locks.access, {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  })
  return config
}
