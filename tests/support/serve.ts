import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { clientHeader, clientOf } from '../../src/throttle/clientAddress.ts'

export type Handler = (request: Request) => Promise<Response>

/** Serves a web-standard handler over real HTTP on a free port of this machine. */
export const serve = async (
  handler: Handler,
): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  })
  // Client and server are one process: while it computes, Node would close what the client is about to use again.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const answer = async (handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse) => {
  const response = await handler(requestOf(incoming))
  outgoing.statusCode = response.status
  // Answered before the whole request was read: the connection is of no use to another one.
  if (!incoming.complete) outgoing.setHeader('connection', 'close')
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (response.body === null) outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
}

const requestOf = (incoming: IncomingMessage): Request => {
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${incoming.headers.host}${incoming.url ?? '/'}`, {
    method,
    headers: headersOf(incoming),
    ...(hasBody && { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' }),
  })
}

/** As they came, but that the front door notes who is calling; one proxy of ours stands before it. */
const headersOf = ({ headersDistinct, socket }: IncomingMessage): Headers => {
  const headers = new Headers(
    Object.entries(headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  )
  const client = clientOf(socket.remoteAddress ?? '', headersDistinct['x-forwarded-for'], 1)
  headers.set(clientHeader, client)
  return headers
}
