import { versionsWorkedOn } from '../database/drafts.ts'
import type { Endpoint } from 'payload'
import type { Article } from '../payload-types.ts'
import { headOf } from '../workflow/heads.ts'
import { requireActor } from '../access/requireActor.ts'
import { seenBy } from '../workflow/situationOf.ts'

/** How the article stands now, for a form that was opened before: what to merge with, and whose it is. */
export type Newest = {
  article: Article
  /** Null when the clock made the newest revision, or somebody whose account the caller may not see. */
  by: string | null
  at: string
}

/** `GET /api/articles/:id/newest`: for whoever may read the version being worked on. */
export const newestEndpoint: Endpoint = {
  path: '/:id/newest',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    await seenBy(requireActor(req), req, id)
    const article = await req.payload.findByID({
      collection: 'articles',
      depth: 0,
      ...versionsWorkedOn,
      id,
      overrideAccess: false,
      req,
    })
    const { writer } = await headOf(req, id)
    const { docs } = await req.payload.find({
      collection: 'users',
      depth: 0,
      limit: 1,
      overrideAccess: false,
      req,
      select: { name: true },
      where: { id: { equals: writer ?? '' } },
    })
    const newest: Newest = { article, by: docs[0]?.name ?? null, at: article.updatedAt }
    return Response.json(newest)
  },
}
