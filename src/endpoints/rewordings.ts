import type { Endpoint } from 'payload'
import { sees } from '../access/accessTo.ts'
import { requireActor } from '../access/requireActor.ts'
import { isRecord } from '../domain/isRecord.ts'
import { problem } from '../errors/problem.ts'
import { decideRewording, rewordingDecisions, rewordingTasks } from '../workflow/rewordingTasks.ts'
import { bodyOf, viaOf } from './moves.ts'

/**
 * `GET /api/images/rewordings` and `POST /api/images/:id/rewordings`: the live articles that print what a photo said
 * before its own words were changed, and what the desk decides of each.
 */
export const rewordingEndpoints: Endpoint[] = [
  {
    path: '/rewordings',
    method: 'get',
    handler: async (req) => {
      const areLeft = req.query.decision === 'leave'
      return Response.json({ docs: await rewordingTasks(req, { areLeft }) })
    },
  },
  {
    path: '/:id/rewordings',
    method: 'post',
    handler: async (req) => {
      requireActor(req)
      const asked = await bodyOf(req)
      const { article, decision: named } = isRecord(asked) ? asked : {}
      const decision = rewordingDecisions.find((one) => one === named)
      if (typeof article !== 'string') throw problem('malformed', req, { path: 'article' })
      if (!decision) throw problem('malformed', req, { path: 'decision' })
      const image = String(req.routeParams?.id)
      if (!(await sees(req, 'images', image))) throw problem('notFound', req)
      return Response.json(
        await decideRewording(req, { article, decision, image, via: viaOf(req) }),
      )
    },
  },
]
