import { languageAsked } from '../domain/language.ts'
import { retryTransient } from '../database/retryTransient.ts'
import { beyondPhotoLimits } from '../domain/photoLimits.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'
import { logAttempt } from '../log/logEvent.ts'
import { waitForKey } from '../throttle/apiKeys.ts'
import { crossOrigin } from './crossOrigin.ts'
import { Held, readRequest } from './readRequest.ts'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>
type Refuse = (request: Request, code: ProblemCode, status?: number) => Response

/**
 * Wraps a route of Payload's: what nobody could answer is refused before it, `HEAD` is what `GET` gives
 * without its body, an address that tries API keys has to wait, a request that MongoDB gave up in favour of another is
 * made again, and what Payload refuses in a shape of its own leaves in ours.
 *
 * @param refuse answers what never reaches the route.
 */
export const answering = <Rest extends unknown[]>(
  handle: Handler<Rest>,
  refuse: Refuse = problemFor,
): Handler<Rest> => {
  const refuseAndTell: Refuse = (request, code, status) => {
    logAttempt(request, { event: 'refused', outcome: code, user: null })
    return refuse(request, code, status)
  }
  const answer = retryTransient<Rest>(
    async (request, ...rest) => inOneShape(request, await handle(request, ...rest)),
    (request) => refuseAndTell(request, 'busy'),
  )
  const stopped = (request: Request, seconds: number): Response => {
    logAttempt(request, { event: 'apiKey', outcome: 'stopped' })
    const response = refuse(request, 'rateLimited')
    response.headers.set('Retry-After', String(seconds))
    return response
  }
  return crossOrigin(async (request, ...rest) => {
    const wait = waitForKey(request)
    if (wait !== null) return stopped(request, wait)
    const held = new Held()
    try {
      const read = await readRequest(request, held)
      if ('code' in read) {
        const unread = isMove(request) ? await handle(emptied(request), ...rest) : null
        // Who asks for a move and is nobody is told so, whatever came with it (contract §4).
        if (unread?.status === problems.unauthorized.status) return unread
        return refuseAndTell(request, read.code, read.status)
      }
      const response = await answer(read, ...rest)
      return request.method === 'HEAD' ? new Response(null, response) : response
    } finally {
      held.release()
    }
  })
}

const isMove = ({ method, url }: Request): boolean =>
  method === 'POST' && /^\/api\/articles\/[^/]+\/moves\/?$/.test(new URL(url).pathname)

/** The same request from the same caller, with nothing in it. */
const emptied = ({ headers, method, signal, url }: Request): Request => {
  const kept = new Headers(headers)
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) kept.delete(name)
  return new Request(url, { headers: kept, method, signal })
}

/** An error that passed no hook of ours: an unknown route, a handler's own words. */
async function inOneShape(request: Request, response: Response): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (response.status < 400 || !isJson) return response
  const said: unknown = await response.clone().json()
  if (typeof said === 'object' && said !== null && ('errors' in said || 'data' in said))
    return response
  const code = codeFor(response.status)
  logAttempt(request, { event: 'refused', outcome: code, user: null })
  return problemFor(request, code)
}

/** A collection without routes of its own answers 501; for the caller there is nothing there. */
const codeFor = (status: number): ProblemCode =>
  status === 404 || status === 501 ? 'notFound' : status >= 500 ? 'internal' : 'malformed'

function problemFor(
  request: Request,
  code: ProblemCode,
  status: number = problems[code].status,
): Response {
  const language = languageAsked(request)
  const reason =
    code === 'tooLarge' && bringsPhoto(request)
      ? { code, message: beyondPhotoLimits[language], path: 'file' }
      : { code, message: problems[code][language] }
  return Response.json({ errors: [reason] }, { status })
}

const bringsPhoto = ({ headers, url }: Request): boolean =>
  /^\/api\/images(?:\/|$)/.test(new URL(url).pathname) &&
  /^multipart\//i.test(headers.get('content-type') ?? '')
