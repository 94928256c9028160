import type { Endpoint } from 'payload'
import { problem } from '../errors/problem.ts'
import { theActor } from '../workflow/situationOf.ts'
import { restorable } from '../workflow/restorable.ts'

/** `POST /api/articles/versions/:id`: an old text comes back as an edit of today's version (contract §2). */
export const restoreVersion: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    theActor(req)
    // Asked as a list: by its id Payload answers 403 for what may not be seen, and so tells that it is there.
    const { docs } = await req.payload.findVersions({
      collection: 'articles',
      depth: 0,
      limit: 1,
      overrideAccess: false,
      req,
      where: { id: { equals: String(req.routeParams?.id) } },
    })
    const version = docs[0]
    if (!version) throw problem('notFound', req)
    const doc = await req.payload.update({
      collection: 'articles',
      data: restorable(version.version),
      depth: 0,
      id: String(version.parent),
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
  },
}
