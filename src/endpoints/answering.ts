import { retryTransient } from '../database/retryTransient.ts'
import { languageOf } from '../delivery/language.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Wraps a route of Payload's: a request that MongoDB gave up in favour of another is made again, and
 * what Payload refuses in a shape of its own leaves in ours.
 */
export const answering = <Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> =>
  retryTransient(
    async (request, ...rest) =>
      asksForNothing(request)
        ? problemFor(request, 'malformed')
        : inOneShape(request, await handle(request, ...rest)),
    (request) => problemFor(request, 'busy'),
  )

/** `?where=x` names no field to ask by; Payload would take the text for a query, and fail. */
const asksForNothing = ({ url }: Request): boolean => new URL(url).searchParams.has('where')

/** An error that passed no hook of ours: an unknown route, a body that is no JSON. */
async function inOneShape(request: Request, response: Response): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (response.status < 400 || !isJson) return response
  const said: unknown = await response.clone().json()
  if (typeof said === 'object' && said !== null && ('errors' in said || 'data' in said))
    return response
  return problemFor(request, codeFor(response.status))
}

/** A collection without routes of its own answers 501; for the caller there is nothing there. */
const codeFor = (status: number): ProblemCode =>
  status === 404 || status === 501 ? 'notFound' : status >= 500 ? 'internal' : 'malformed'

const problemFor = (request: Request, code: ProblemCode): Response =>
  Response.json(
    { errors: [{ code, message: problems[code][languageOf(request)] }] },
    { status: problems[code].status },
  )
