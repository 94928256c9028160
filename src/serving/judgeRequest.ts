import type { IncomingMessage, ServerResponse } from 'node:http'
import { bytesInFlight } from '../lifetime/BytesInFlight.ts'
import { clientHeader } from '../throttle/clientAddress.ts'
import { isSignedIn } from '../lifetime/isSignedIn.ts'
import { refuse } from './refuse.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** What Next reads of a server action at most (`bodySizeLimit`): so much is held where nothing is announced. */
const mostOfAction = 10 * 1024 * 1024

/**
 * Judges what can be judged of a request without its body. A page of the admin takes a body from somebody with a
 * session alone: Next would read it, and look for the function that it calls, before anybody is asked.
 *
 * @returns whether it may go on; otherwise it has been answered.
 */
export const judgeRequest = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  if (!methods.includes(request.method ?? '')) {
    const headers = { Allow: methods.join(', ') }
    refuse(request, response, { code: 'malformed', status: 405, headers })
    return false
  }
  if (!callsAFunction(request)) return true
  if (!(await isSignedIn(headersOf(request)))) {
    refuse(request, response, { code: 'unauthorized' })
    return false
  }
  const bytes = Number(request.headers['content-length'] ?? mostOfAction)
  if (bytes > mostOfAction || !bytesInFlight().hold(bytes, null)) {
    refuse(request, response, { code: bytes > mostOfAction ? 'tooLarge' : 'busy' })
    return false
  }
  response.once('close', () => bytesInFlight().release(bytes, null))
  return true
}

/** Next takes every such request to a page for a call of a function. */
const callsAFunction = ({ headers, method, url = '/' }: IncomingMessage): boolean =>
  method === 'POST' &&
  !url.startsWith('/api/') &&
  (headers['next-action'] !== undefined ||
    /^(?:multipart\/|application\/x-www-form-urlencoded)/i.test(headers['content-type'] ?? ''))

const shown = ['authorization', 'cookie', 'origin', 'sec-fetch-site', clientHeader] as const

/** The headers by which Payload knows who is calling. */
export const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    shown
      .map((name): [string, string] => [name, String(headers[name] ?? '')])
      .filter(([, value]) => value !== ''),
  )
