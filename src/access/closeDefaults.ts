import type { Access, Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { hasRole, staff } from '../domain/roles.ts'
import { problem } from '../errors/problem.ts'
import { actorOf } from './actorOf.ts'
import { nobody } from './roles.ts'

/**
 * Payload adds tables of its own, some of them open to every account: one would learn there of drafts, or lock
 * others out of them in a third one's name. Nobody reaches another's rows over the API, or any of a table
 * that has none of one's own. The admin's own server keeps them past these rules.
 */
export function closeDefaults(config: SanitizedConfig): SanitizedConfig {
  const added = config.collections.filter(({ slug }) => slug.startsWith('payload-'))
  for (const { access, endpoints, slug } of added) {
    Object.assign(access, closed, open[slug])
    if (slug === 'payload-preferences' && endpoints)
      for (const endpoint of endpoints.filter(({ path }) => path === '/:key')) forWorkers(endpoint)
  }
  return config
}

const worksInAdmin = (req: PayloadRequest): boolean => hasRole(actorOf(req), ...staff, 'admin')

const own: Access = ({ req }) => worksInAdmin(req) && { 'user.value': { equals: actorOf(req)?.id } }

/** Who has a document open, the admin reads for whoever opens it; over the API there are only one's own locks. */
const readLocks: Access = (asked) =>
  asked.req.payloadAPI === 'local' ? worksInAdmin(asked.req) : own(asked)

const closed = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}

const open: Record<string, Partial<typeof closed>> = {
  'payload-locked-documents': { read: readLocks, delete: own },
  // Payload writes the caller's own name into each.
  'payload-preferences': {
    create: ({ req }) => worksInAdmin(req),
    read: own,
    update: own,
    delete: own,
  },
}

/** Payload's routes by key ask no access rule, only for a login. */
function forWorkers(endpoint: Endpoint): void {
  const { handler } = endpoint
  endpoint.handler = (req) => {
    if (!worksInAdmin(req)) throw problem(req.user ? 'forbidden' : 'unauthorized', req)
    return handler(req)
  }
}
