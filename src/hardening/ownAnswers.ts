import type { SanitizedConfig } from 'payload'
import { bulkEndpoints } from './bulk.ts'
import { docAccess } from './docAccess.ts'

/** Puts our own routes before those that Payload gives every collection, its own collections included. */
export function ownAnswers(config: SanitizedConfig): SanitizedConfig {
  for (const { endpoints, slug } of config.collections)
    if (endpoints) endpoints.unshift(docAccess(slug), ...bulkEndpoints(slug))
  return config
}
