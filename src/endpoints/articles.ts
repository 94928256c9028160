import type { Endpoint } from 'payload'
import { auditEndpoint } from './audit.ts'
import { moveEndpoints } from './moves.ts'
import { newestEndpoint } from './newest.ts'
import { restoreEndpoint } from './restoreVersion.ts'

/** Routes below `/api/articles` that stand before Payload's own. */
export const articleEndpoints: Endpoint[] = [
  ...moveEndpoints,
  newestEndpoint,
  auditEndpoint,
  restoreEndpoint,
]
