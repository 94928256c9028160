import type { Endpoint } from 'payload'
import { describeWorkflow } from '../domain/workflow/describe.ts'
import { requireActor } from '../access/requireActor.ts'

/** `GET /api/workflow`, for anybody who is logged in. */
export const workflowEndpoint: Endpoint = {
  path: '/workflow',
  method: 'get',
  handler: (req) => {
    requireActor(req)
    return Response.json(describeWorkflow())
  },
}
