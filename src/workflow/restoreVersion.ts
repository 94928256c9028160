import type { PayloadRequest } from 'payload'
import { isId } from '../database/isId.ts'
import { problem } from '../errors/problem.ts'
import type { Article } from '../payload-types.ts'
import { restorable } from './restorable.ts'
import { requireActor } from '../access/requireActor.ts'

type Asked = {
  /** The id of the version. */
  id: string
  /** The revision that the caller has seen, if they name one. */
  revision?: unknown
} & Pick<Parameters<PayloadRequest['payload']['update']>[0], 'depth' | 'populate'>

/**
 * Brings an old text back as an edit of today's version, by whoever asks (contract §2).
 *
 * @throws 401; 404 for a version that does not exist or may not be seen, alike; what an edit throws.
 */
export async function restoreVersion(
  req: PayloadRequest,
  { id, revision, depth, populate }: Asked,
): Promise<Article> {
  requireActor(req)
  const version = await seenVersion(req, id)
  return req.payload.update({
    collection: 'articles',
    data: { ...restorable(version.version), ...(revision !== undefined && { revision }) } as object,
    depth,
    id: String(version.parent),
    overrideAccess: false,
    populate,
    req,
  })
}

async function seenVersion(req: PayloadRequest, id: string) {
  const collection = 'articles'
  const where = { id: { in: isId(req.payload, id) ? [id] : [] } }
  // Asked as a list: by its id Payload answers 403 for what may not be seen, and so tells that it is there.
  const { docs } = await req.payload.findVersions({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
    select: {},
    where,
  })
  if (docs.length === 0) throw problem('notFound', req)
  // And then whole: who may see it may not see all that it names.
  return req.payload.findVersionByID({ collection, depth: 0, id, overrideAccess: true, req })
}
