import type { AfterErrorHook } from 'payload'
import { isTransient } from './isTransient.ts'
import { isBusy } from './BusyError.ts'
import { conflicted, secondChances } from './secondChances.ts'

/** A web-standard route handler, with whatever else its framework hands it. */
type RouteHandler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Put on an answer that failed for a passing reason. It never leaves the house. */
const mark = 'x-transient'

/** Put on a request that is made again: for its caller it is the same one. What a caller writes there is dropped. */
export const againHeader = 'x-made-again'

/**
 * Marks the answer of a request that MongoDB gave up in favour of another; for `hooks.afterError`. Payload itself
 * would answer 500.
 */
export const markTransient: AfterErrorHook = ({ error, req }) => {
  if (!isTransient(error)) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set(mark, 'true')
}

/**
 * Wraps a route of Payload so that a writing request which failed for a passing reason is made again, with the same
 * body, until it succeeds, fails for another reason, or has used up its time. A GraphQL request of which a part
 * has already been stored is not made again: its answer tells the parts apart.
 *
 * @param whenBusy answers in the end, when nothing was changed: 503 with the code `busy`.
 * @param budget milliseconds after which there is no further try.
 */
export const retryTransient =
  <Rest extends unknown[]>(
    handle: RouteHandler<Rest>,
    whenBusy: (request: Request) => Response | Promise<Response>,
    budget?: number,
  ): RouteHandler<Rest> =>
  async (request, ...rest) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
      return unmarked(await handle(request, ...rest))
    const body = await request.arrayBuffer()
    let tries = 0
    const answer = async (): Promise<Response | typeof conflicted> => {
      tries += 1
      const response = await handle(withBody(request, body, { isAgain: tries > 1 }), ...rest)
      if (!response.headers.has(mark)) return response
      return (await isPartlyStored(response)) ? unmarked(response) : conflicted
    }
    const response = await insist(answer, budget).catch((error: unknown): typeof conflicted => {
      if (isBusy(error)) return conflicted
      throw error
    })
    return response === conflicted ? whenBusy(withBody(request, body)) : response
  }

const insist = secondChances()

/** A request can be read once, and Payload writes upon it: each try gets its own. */
function withBody(
  { url, method, headers, signal }: Request,
  body: ArrayBuffer,
  { isAgain = false } = {},
): Request {
  const given = new Headers(headers)
  given.delete(againHeader)
  if (isAgain) given.set(againHeader, 'true')
  return new Request(url, {
    method,
    headers: given,
    signal,
    ...(body.byteLength > 0 && { body }),
  })
}

/** Mutations of one GraphQL request are stored one by one: a field with a value stands for one that was. */
const isPartlyStored = async (response: Response): Promise<boolean> => {
  const answer: unknown = await response.clone().json()
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return false
  return Object.values(answer.data ?? {}).some((field) => field !== null)
}

const unmarked = (response: Response): Response => {
  if (!response.headers.has(mark)) return response
  const headers = new Headers(response.headers)
  headers.delete(mark)
  return new Response(response.body, { status: response.status, headers })
}
