import { afterEach, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request as ask, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { boundConnections, boundRequests } from '../../../src/serving/boundConnections.ts'
import { nameClient } from '../../../src/throttle/clientAddress.ts'

/** What one address may hold open: 512 connections, and behind proxies 512 requests of one client. */

const most = 512
let server: Server
let sockets: Socket[] = []

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const listening = async (): Promise<void> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

const open = async (): Promise<Socket> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}

const answerOn = async (socket: Socket, head = ''): Promise<string> => {
  if (head) socket.write(head)
  socket.resume()
  const [chunk] = (await once(socket, 'data')) as [Buffer]
  return chunk.toString()
}

const asking = (client: string): string =>
  `GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: ${client}\r\n\r\n`

it('takes no more connections of one address than a newsroom needs, and a new one for each that ends', async () => {
  server = createServer((_, response) => response.end('here'))
  boundConnections(server)
  await listening()
  const held = await Promise.all(Array.from({ length: most }, open))
  expect(await answerOn(await open())).toMatch(
    /^HTTP\/1\.1 429 [^]*Retry-After: 10[^]*"rateLimited"/,
  )
  expect(await answerOn(held[0] as Socket, asking('192.0.2.1'))).toMatch(/^HTTP\/1\.1 200 /)
  held[1]?.destroy()
  // The server hears of the end a moment later.
  while ((await connectionsOf(server)) >= most) await new Promise(setImmediate)
  expect(await answerOn(await open(), asking('192.0.2.1'))).toMatch(/^HTTP\/1\.1 200 /)
})

const connectionsOf = (one: Server): Promise<number> =>
  new Promise((resolve, reject) =>
    one.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )

it('behind proxies counts the requests under way of each client', async () => {
  const mayBegin = boundRequests(true)
  const waiting: (() => void)[] = []
  server = createServer((request, response) => {
    nameClient(request, 1)
    if (mayBegin(request, response)) waiting.push(() => response.end('here'))
  })
  await listening()
  for (let n = 0; n < most; n += 1) (await open()).write(asking('192.0.2.1'))
  while (waiting.length < most) await new Promise(setImmediate)
  expect(await answerOn(await open(), asking('192.0.2.1'))).toMatch(/^HTTP\/1\.1 429 /)
  const other = answerOn(await open(), asking('192.0.2.2'))
  while (waiting.length <= most) await new Promise(setImmediate)
  for (const answer of waiting) answer()
  expect(await other).toMatch(/^HTTP\/1\.1 200 /)
})

/** What the server takes in of so many bytes, of whom it has answered before they have come. */
const takenOf = async (
  bytes: number,
  { head = '', isUnderWay = false }: { head?: string; isUnderWay?: boolean } = {},
): Promise<number> => {
  const mayBegin = boundRequests(true)
  const taken = new Promise<Socket>((resolve) => {
    server = createServer((request, response) => {
      nameClient(request, 0)
      if (mayBegin(request, response)) response.end('no')
      resolve(request.socket)
    })
  })
  await listening()
  const socket = await open()
  const answer = answerOn(socket)
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes}\r\n${head}\r\n`)
  if (!isUnderWay) await answer
  socket.write(Buffer.alloc(bytes))
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  // What is read, is read at once.
  await pause(500)
  return (await taken).bytesRead
}
const megabyte = 1024 * 1024

it.each([false, true])(
  'does not take in the rest of a stranger’s long body, once it is answered (under way by then: %s)',
  async (isUnderWay) => {
    expect(await takenOf(4 * megabyte, { isUnderWay })).toBeLessThan(megabyte)
  },
)

it.each([
  ['a stranger’s short one', 100_000, ''],
  ['one of somebody with a session', 4 * megabyte, 'Cookie: payload-token=x\r\n'],
])('takes in the rest of %s, so that the answer is seen', async (_, bytes, head) => {
  expect(await takenOf(bytes, { head })).toBeGreaterThan(bytes)
})

/** A proxy keeps its connections, and whoever comes next is sent over one that others were answered on. */
it.each(['Content-Length', 'Transfer-Encoding'])(
  'leaves no connection to others that a stranger’s long body lies on (%s)',
  async (header) => {
    const mayBegin = boundRequests(true)
    server = createServer((request, response) => {
      nameClient(request, 0)
      if (mayBegin(request, response)) response.end('here')
    })
    await listening()
    const { port } = server.address() as AddressInfo
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answerTo = async (method: string, body?: Buffer): Promise<number | undefined> => {
      const value = header === 'Content-Length' ? String(body?.length) : 'chunked'
      const headers = body && { [header]: value }
      const sent = ask({ port, host: '127.0.0.1', method, agent, headers })
      sent.end(body)
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      answer.resume()
      await once(answer, 'end')
      return answer.statusCode
    }
    for (let n = 0; n < 5; n += 1) {
      expect(await answerTo('POST', Buffer.alloc(2 * megabyte))).toBe(200)
      expect(await answerTo('GET')).toBe(200)
    }
    agent.destroy()
  },
)

it.each([
  ['nothing', ''],
  ['a little', 'Content-Length: 3\r\n\r\nabc'],
])('keeps the connection of a stranger who has sent %s', async (_, rest) => {
  const mayBegin = boundRequests(true)
  server = createServer((request, response) => {
    nameClient(request, 0)
    if (mayBegin(request, response)) response.end('here')
  })
  await listening()
  const answer = await answerOn(await open(), `POST / HTTP/1.1\r\nHost: a\r\n${rest || '\r\n'}`)
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*Connection: keep-alive/)
})

it('lets a stranger who sends all before looking find the answer', async () => {
  const mayBegin = boundRequests(true)
  server = createServer((request, response) => {
    nameClient(request, 0)
    if (mayBegin(request, response)) response.end('here')
  })
  await listening()
  const socket = await open()
  socket.pause()
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${megabyte}\r\n\r\n`)
  for (let sent = 0; sent < megabyte; sent += 65_536) {
    socket.write(Buffer.alloc(65_536))
    await pause(20)
  }
  expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /)
})
