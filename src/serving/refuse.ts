import { type Language, languageAsked } from '../domain/language.ts'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ProblemCode, problems } from '../domain/problems.ts'

type Why = { code: ProblemCode; status?: number; headers?: Record<string, string> }

/** Answers at the door, in the caller's language unless another is named, what nobody behind it need see. */
export const refuse = (
  { headers: sent }: Pick<IncomingMessage, 'headers'>,
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
  { code, status = problems[code].status, headers = {}, language }: Why & { language?: Language },
): void => {
  const { cookie = '', 'accept-language': accepted = '' } = sent
  const asked = new Headers({ cookie, 'accept-language': accepted })
  const body = bodyOf(code, problems[code][language ?? languageAsked({ headers: asked })])
  response
    .writeHead(status, {
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    })
    .end(body)
}

/** The same on a bare connection, and closes it: nobody knows the caller's language. */
export const refuseSocket = (
  socket: Duplex,
  { code, status = problems[code].status, headers = {} }: Why,
): void => {
  const body = bodyOf(code, problems[code].vi)
  const lines = {
    'Content-Type': type,
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    Connection: 'close',
  }
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...Object.entries(lines).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  )
}

const type = 'application/json; charset=utf-8'
const bodyOf = (code: ProblemCode, message: string): string =>
  JSON.stringify({ errors: [{ code, message }] })
