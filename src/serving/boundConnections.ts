import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientHeader, clientOf } from '../throttle/clientAddress.ts'
import { showsCredentials } from '../lifetime/isSignedIn.ts'
import { refuse, refuseSocket } from './refuse.ts'

/** A newsroom may sit behind one address, each browser with its six connections. */
const most = 512
/** Whoever has been answered may go on sending for so long, and a stranger's long rest stays where it is for so long. */
const patience = { read: 10_000, unread: 2_000 }
/** Less is read and dropped, whoever sends it: the connection serves again. */
const moderate = 256 * 1024

const tooMany = { code: 'rateLimited', headers: { 'Retry-After': '10' } } as const

/** Counts what each name has under way. */
class Counts {
  readonly #counts = new Map<string, number>()

  /** Whether one more may begin. */
  begin(name: string): boolean {
    const count = this.#counts.get(name) ?? 0
    if (count < most) this.#counts.set(name, count + 1)
    return count < most
  }

  end(name: string): void {
    const count = (this.#counts.get(name) ?? 0) - 1
    if (count > 0) this.#counts.set(name, count)
    else this.#counts.delete(name)
  }
}

/** Whether a body is long, or does not say how long it is. */
const isLong = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > moderate

/**
 * Makes this answer the connection's last: a proxy would send somebody else's request after a rest that is not read. Who
 * still sends is not cut off, which would take the answer from them: they read it, and that nothing follows.
 */
function endWithAnswer(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  const destroySoon = socket.destroySoon.bind(socket)
  socket.destroySoon = () => (request.complete ? destroySoon() : void socket.end())
  response.setHeader('Connection', 'close')
}

/** Lets no address hold more connections than a newsroom needs. Behind proxies they are all of the last one. */
export const boundConnections = (server: Server): void => {
  const connections = new Counts()
  server.on('connection', (socket: Socket) => {
    const client = clientOf(socket.remoteAddress ?? '', undefined, 0)
    if (connections.begin(client)) socket.once('close', () => connections.end(client))
    else refuseSocket(socket, tooMany)
  })
}

/**
 * Lets no client have more requests under way, wherever the connections come from, and ends one that goes on sending
 * after it was answered. A stranger's long rest is not read: their answer is there as soon as they look.
 *
 * @returns a question: whether the request may go on; otherwise it has been answered.
 */
export const boundRequests = (
  isBounded: boolean,
): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  const requests = new Counts()
  return (request, response) => {
    const client = String(request.headers[clientHeader])
    const mayBegin = !isBounded || requests.begin(client)
    const isLeft = isLong(request) && !showsCredentials(request.headers)
    if (isLeft) endWithAnswer(request, response)
    if (!mayBegin) refuse(request, response, tooMany)
    response.once('close', () => {
      if (isBounded && mayBegin) requests.end(client)
      if (request.complete) return
      // Read and thrown away, as Node now begins to, it would lie in memory until somebody collects it.
      if (isLeft) setImmediate(() => request.socket.pause())
      const left = isLeft ? patience.unread : patience.read
      setTimeout(() => request.complete || request.socket.destroy(), left).unref()
    })
    return mayBegin
  }
}
