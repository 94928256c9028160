import type { Endpoint } from 'payload'
import { theActor } from '../workflow/situationOf.ts'
import { restorable } from '../workflow/restorable.ts'

/** `POST /api/articles/versions/:id`: an old text comes back as an edit of today's version (contract §2). */
export const restoreVersion: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    theActor(req)
    const version = await req.payload.findVersionByID({
      collection: 'articles',
      depth: 0,
      id: String(req.routeParams?.id),
      overrideAccess: false,
      req,
    })
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
