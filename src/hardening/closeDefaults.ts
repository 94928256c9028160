import type {
  Access,
  CollectionAfterReadHook,
  Endpoint,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'
import { isPlainData } from '../domain/plainData.ts'
import { hasRole, staff } from '../domain/roles.ts'
import { problem } from '../errors/problem.ts'
import { actorOf } from '../access/actorOf.ts'
import { nobody } from '../access/roles.ts'
import { rowsOfList } from './rowsOfList.ts'

/**
 * Payload adds tables of its own, some of them open to every account: one would learn there of drafts. Nobody reaches
 * another's rows over the API, or any of a table that has none of one's own. The admin's own server keeps them past
 * these rules.
 */
export function closeDefaults(config: SanitizedConfig): SanitizedConfig {
  const added = config.collections.filter(({ slug }) => slug.startsWith('payload-'))
  for (const { access, endpoints, hooks, slug } of added) {
    Object.assign(access, closed, open[slug])
    if (slug !== 'payload-preferences' || !endpoints) continue
    for (const endpoint of endpoints.filter(({ path }) => path === '/:key')) forWorkers(endpoint)
    hooks.afterRead.push(boundRows)
  }
  return config
}

const worksInAdmin = (req: PayloadRequest): boolean => hasRole(actorOf(req), ...staff, 'admin')

const own: Access = ({ req }) => worksInAdmin(req) && { 'user.value': { equals: actorOf(req)?.id } }

const closed = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}

const open: Record<string, Partial<typeof closed>> = {
  // Payload writes the caller's own name into each.
  'payload-preferences': {
    create: ({ req }) => worksInAdmin(req),
    read: own,
    update: own,
    delete: own,
  },
}

/** The admin shows as many rows as stand here, whoever wrote it. */
const boundRows: CollectionAfterReadHook = ({ doc }): unknown => {
  const { value, ...rest } = doc as { value?: unknown }
  return isPlainData(value) && 'limit' in value
    ? { ...rest, value: { ...value, limit: rowsOfList(value.limit) } }
    : doc
}

/** Payload's routes by key ask no access rule, only for a login. */
function forWorkers(endpoint: Endpoint): void {
  const { handler } = endpoint
  endpoint.handler = (req) => {
    if (!worksInAdmin(req)) throw problem(req.user ? 'forbidden' : 'unauthorized', req)
    return handler(req)
  }
}
