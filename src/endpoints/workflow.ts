import type { Endpoint } from 'payload'
import { describeWorkflow } from '../domain/workflow/describe.ts'
import { theActor } from '../workflow/situationOf.ts'

/** `GET /api/workflow`, for anybody who is logged in. */
export const workflowEndpoint: Endpoint = {
  path: '/workflow',
  method: 'get',
  handler: (req) => {
    theActor(req)
    return Response.json(describeWorkflow())
  },
}
