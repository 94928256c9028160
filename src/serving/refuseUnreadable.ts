import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { languageOf } from '../delivery/language.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'

/**
 * Refuses an address whose percent-encoding is none: Next would answer 500 to it.
 *
 * @returns whether it was refused, and so answered.
 */
export const refuseUnreadable = (
  { url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
): boolean => {
  if (isReadable(url.split('?', 1)[0] ?? '')) return false
  const { cookie = '', 'accept-language': accepted = '' } = headers
  const asked = new Headers({ cookie, 'accept-language': accepted })
  const message = problems.malformed[languageOf({ headers: asked })]
  const body = bodyOf('malformed', message)
  response
    .writeHead(problems.malformed.status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
    })
    .end(body)
  return true
}

const type = 'application/json; charset=utf-8'
const bodyOf = (code: ProblemCode, message: string): string =>
  JSON.stringify({ errors: [{ code, message }] })

/** Answers what is no HTTP, for `clientError`: Node would close with a bare line. Nobody knows its language. */
export const refuseBroken = (error: Error & { code?: string }, socket: Duplex): void => {
  // Gone, or in the middle of an answer.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, code } = faultOf(error.code)
  const body = bodyOf(code, problems[code].vi)
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
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
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    // There is no question to ask first: what cannot be decoded throws.
    if (error instanceof URIError) return false
    throw error
  }
}
