import type { SanitizedConfig } from 'payload'
import { staffOnly } from './roles.ts'

/**
 * Payload adds a table of who has which document open, and lets every account read and change it: a
 * reading application would learn of drafts there. It is the staff's, as the articles are.
 */
export function closeDefaults(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) throw new Error('Payload no longer keeps payload-locked-documents.')
  Object.assign(locks.access, {
    create: staffOnly,
    read: staffOnly,
    update: staffOnly,
    delete: staffOnly,
    readVersions: staffOnly,
  })
  return config
}
