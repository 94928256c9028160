import type { Endpoint } from 'payload'
import { requireActor } from '../access/requireActor.ts'
import { may } from '../domain/rights.ts'
import { problem, refusal } from '../errors/problem.ts'
import { doublesOf } from '../images/doublesOf.ts'

/** `GET /api/images/doubles?hash=` (contract §3): what was made of such a file already, before it is sent. */
export const photoDoublesEndpoint: Endpoint = {
  path: '/doubles',
  method: 'get',
  handler: async (req) => {
    const actor = requireActor(req)
    if (!may(actor, 'create', 'images')) throw refusal([{ code: 'wrongRole' }], req)
    const { hash } = req.query
    const sourceHash = typeof hash === 'string' ? hash.toLowerCase() : ''
    if (!/^[0-9a-f]{64}$/.test(sourceHash))
      throw problem('invalid', req, { path: 'hash', says: noHash })
    return Response.json({ docs: await doublesOf(req, { sourceHash }) })
  },
}

const noHash = {
  vi: 'hash là mã SHA-256 của tệp: 64 chữ số thập lục phân.',
  en: 'hash is the SHA-256 of the file: 64 hexadecimal digits.',
} as const
