import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest, parseParams } from 'payload'
import { problem } from '../errors/problem.ts'
import { theActor } from '../workflow/situationOf.ts'

const mostAtOnce = 500

type Failure = { id: string; code: string; message: string }

/**
 * `PATCH /api/articles?where=…`: Payload's own would judge all at once and store all alike, so each
 * article is written by itself, as an edit of the caller's. 200 when at least one landed or none
 * matched, else the status of the first refusal (contract §4).
 */
export const bulkUpdate: Endpoint = {
  path: '/',
  method: 'patch',
  handler: async (req) => {
    theActor(req)
    await addDataAndFileToRequest(req)
    const { where, limit } = parseParams(req.query)
    if (typeof where !== 'object' || where === null)
      throw problem('malformed', req, { path: 'where' })
    const { docs: found } = await req.payload.find({
      collection: 'articles',
      depth: 0,
      draft: true,
      limit: limit ?? mostAtOnce,
      overrideAccess: false,
      req,
      select: {},
      where,
    })
    const docs: unknown[] = []
    const errors: (Failure & { status: number })[] = []
    for (const { id } of found) {
      const landed = await editOne(req, id)
      if ('code' in landed) errors.push(landed)
      else docs.push(landed.doc)
    }
    const status = docs.length > 0 || found.length === 0 ? 200 : (errors[0]?.status ?? 200)
    return Response.json(
      { docs, errors: errors.map(({ id, code, message }) => ({ id, code, message })) },
      { status },
    )
  },
}

async function editOne(
  req: PayloadRequest,
  id: string,
): Promise<{ doc: unknown } | (Failure & { status: number })> {
  try {
    const doc = await req.payload.update({
      collection: 'articles',
      data: { ...req.data },
      depth: 0,
      id,
      overrideAccess: false,
      req,
    })
    return { doc }
  } catch (error) {
    const reason = reasonIn(error)
    // A fault of ours is not one article's refusal: the whole request fails with it.
    if (!reason) throw error
    return { id, ...reason }
  }
}

function reasonIn(error: unknown): { code: string; message: string; status: number } | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
    return null
  if (error.status >= 500) return null
  const data = 'data' in error ? error.data : null
  const reasons =
    typeof data === 'object' && data !== null && 'reasons' in data && Array.isArray(data.reasons)
      ? (data.reasons as { code: string }[])
      : []
  return {
    code: reasons[0]?.code ?? 'invalid',
    message: error.message,
    status: error.status,
  }
}
