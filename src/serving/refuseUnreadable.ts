import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemCode } from '../domain/problems.ts'
import { refuse, refuseSocket } from './refuse.ts'

/**
 * Refuses an address that is no path (`*`, `http://…`) or whose percent-encoding is none: Next would answer 500 to it.
 *
 * @returns whether it was refused, and so answered.
 */
export const refuseUnreadable = (
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
): boolean => {
  const { url = '/' } = request
  if (isReadable(url.split('?', 1)[0] ?? '')) return false
  refuse(request, response, { code: 'malformed' })
  return true
}

/** Answers what is no HTTP, for `clientError`: Node would close with a bare line. */
export const refuseBroken = (error: Error & { code?: string }, socket: Duplex): void => {
  // Gone, or in the middle of an answer.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  refuseSocket(socket, faultOf(error.code))
}

const faultOf = (code: string | undefined): { status: number; code: ProblemCode } => {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, code: 'tooLarge' }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'malformed' }
    default:
      return { status: 400, code: 'malformed' }
  }
}

const isReadable = (path: string): boolean => {
  if (!path.startsWith('/')) return false
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    // There is no question to ask first: what cannot be decoded throws.
    if (error instanceof URIError) return false
    throw error
  }
}
