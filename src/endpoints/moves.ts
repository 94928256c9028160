import type { Endpoint, PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { problem } from '../errors/problem.ts'
import { parseMoveRequest } from '../domain/workflow/parseMoveRequest.ts'
import { movesOf, type Moves } from '../workflow/movesOf.ts'
import type { Outcome } from '../workflow/carryOut.ts'
import { performMove } from '../workflow/performMove.ts'
import type { Via } from '../workflow/recordMove.ts'
import { requireActor } from '../access/requireActor.ts'

/**
 * Makes a move somebody asks for.
 *
 * @throws 401 before any look-up, 400 `malformed`, and what `performMove` throws.
 */
export async function askMove(
  req: PayloadRequest,
  id: string,
  body: unknown,
  via: Via,
): Promise<Outcome> {
  requireActor(req)
  const asked = parseMoveRequest(body, settings.timeZone)
  if ('fault' in asked) throw problem('malformed', req, { path: asked.fault })
  return performMove(req, { ...asked, id, via })
}

/** `GET` and `POST /api/articles/:id/moves` (contract §4, “Moves over HTTP”). */
export const moveEndpoints: Endpoint[] = [
  {
    path: '/:id/moves',
    method: 'get',
    handler: async (req) => Response.json((await movesOf(req, idIn(req))) satisfies Moves),
  },
  {
    path: '/:id/moves',
    method: 'post',
    handler: async (req) => {
      requireActor(req)
      return Response.json(await askMove(req, idIn(req), await bodyOf(req), viaOf(req)))
    },
  },
]

const idIn = ({ routeParams }: PayloadRequest): string => String(routeParams?.id)

/** The JSON of a request. @throws 400 `malformed` for what is none. */
export async function bodyOf(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw problem('malformed', req)
    throw error
  }
}

/** The admin's own buttons say so; it is a note for the log, and gives no right. */
export const viaOf = ({ headers }: PayloadRequest): Via =>
  headers.get('x-newsroom-client') === 'admin' ? 'admin' : 'rest'
