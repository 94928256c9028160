import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { refuseBroken } from './refuseUnreadable.ts'
import { typedAddress, type Unread } from './typedAddress.ts'

/**
 * Hears a request anew whose address holds letters as they are typed, and refuses all else that is no HTTP. Node gives
 * up a connection at such a letter; the request is put into its words and given to a parser of its own, and what else
 * comes over the connection is read by nobody.
 */
export const hearAgain = (server: Server): void => {
  const latest = new WeakMap<Socket, ServerResponse>()
  server.on('request', ({ socket }, response) => latest.set(socket, response))
  const heard = new WeakSet<Socket>()
  server.on('clientError', (error: Error & Unread, socket: Socket) => {
    // Node goes on to tell of what comes after.
    if (heard.has(socket)) return
    const request = typedAddress(error)
    // Answers are given in the order of the questions: none may be under way.
    const isWaiting = latest.get(socket)?.writableFinished ?? true
    if (request === null || !socket.writable || !isWaiting) return refuseBroken(error, socket)
    heard.add(socket)
    server.emit('connection', new Again(socket, request))
  })
}

/** A connection over which this request comes and nothing else, and whose answer goes to the client. */
class Again extends Duplex {
  readonly #socket: Socket

  constructor(socket: Socket, request: Buffer) {
    super({ allowHalfOpen: true })
    this.#socket = socket
    socket.once('close', () => this.destroy())
    this.push(request)
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress
  }

  destroySoon(): void {
    this.end()
  }

  override _read(): void {
    // All there is to read was there from the beginning.
  }

  override _write(bytes: Buffer, _: string, done: (error?: Error | null) => void): void {
    this.#socket.write(bytes, done)
  }

  override _final(done: () => void): void {
    this.#socket.destroySoon()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy()
    done(error)
  }
}
