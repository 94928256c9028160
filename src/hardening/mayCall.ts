import { versionsWorkedOn } from '../database/drafts.ts'
import { isRecord } from '../domain/isRecord.ts'
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { isId } from '../database/isId.ts'
import { hasRole, staff } from '../domain/roles.ts'
import { isCalledByAdmin } from './serverFunctions.ts'

/** A collection that a call is about, and perhaps a document of it. */
type Named = { slug: unknown; id?: unknown }

/**
 * Whether somebody may call a function of the admin's server at all: one that its pages call, by whoever may enter, about
 * collections and documents they may read. Payload's functions look much of it up as the server itself does, and
 * say of what is hidden something else than of what is not there.
 */
export async function mayCall(
  req: PayloadRequest,
  { name, args }: { name: unknown; args: unknown },
): Promise<boolean> {
  if (!isCalledByAdmin(name) || !hasRole(actorOf(req), ...staff, 'admin')) return false
  const asked = isRecord(args) ? args : {}
  if (!isGlobal(req, asked.globalSlug)) return false
  for (const one of namedIn(req, asked)) if (!(await mayRead(req, one))) return false
  return true
}

function namedIn(req: PayloadRequest, asked: Readonly<Record<string, unknown>>): Named[] {
  const { collectionSlug: slug, parent, paramsOverride, schemaPath } = asked
  const named: Named[] = []
  const isOfGlobal = typeof slug === 'string' && isGlobal(req, slug)
  if (Array.isArray(slug)) named.push(...slug.map((one: unknown) => ({ slug: one })))
  else if (slug !== undefined && !isOfGlobal)
    named.push({ slug, id: asked.docID }, { slug, id: asked.id })
  if (isRecord(parent)) named.push({ slug: parent.collectionSlug, id: parent.id })
  if (isRecord(paramsOverride) && Array.isArray(paramsOverride.segments)) {
    const [kind, of, id] = paramsOverride.segments as unknown[]
    if (kind === 'collections') named.push({ slug: of, id: id === 'create' ? undefined : id })
  }
  if (typeof schemaPath === 'string' && schemaPath.startsWith('collection.'))
    named.push({ slug: schemaPath.split('.')[1] })
  return named
}

/** Whether it names a global of ours, or none. */
const isGlobal = ({ payload }: PayloadRequest, slug: unknown): boolean =>
  slug === undefined || slug === null || payload.config.globals.some((one) => one.slug === slug)

async function mayRead(req: PayloadRequest, { slug, id }: Named): Promise<boolean> {
  const { collections } = req.payload
  if (typeof slug !== 'string' || !Object.hasOwn(collections, slug)) return false
  const collection = slug as CollectionSlug
  try {
    if (!(await collections[collection].config.access.read({ req }))) return false
    // A form for something new names none.
    if (id === undefined || id === null || id === '') return true
    if (typeof id !== 'string' || !isId(req.payload, id)) return false
    const found = await req.payload.findByID({
      ...{ collection, id, depth: 0 },
      ...versionsWorkedOn,
      ...{ disableErrors: true, overrideAccess: false, req, select: {} },
    })
    return found !== null
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return false
    throw error
  }
}
