import type { Endpoint } from 'payload'
import { sees } from '../access/accessTo.ts'
import { requireActor } from '../access/requireActor.ts'
import { hasRole, staff } from '../domain/roles.ts'
import { problem, refusal } from '../errors/problem.ts'
import { usesOfPhoto } from '../workflow/usesOfPhoto.ts'

/** `GET /api/images/:id/uses` (contract §5): for the staff who see the photo. */
export const photoUsesEndpoint: Endpoint = {
  path: '/:id/uses',
  method: 'get',
  handler: async (req) => {
    const actor = requireActor(req)
    const id = String(req.routeParams?.id)
    if (!(await sees(req, 'images', id))) throw problem('notFound', req)
    if (!hasRole(actor, ...staff)) throw refusal([{ code: 'wrongRole' }], req)
    return Response.json(await usesOfPhoto(req, id))
  },
}
