import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { boundRequests } from '../../../src/serving/boundConnections.ts'
import { hearAgain } from '../../../src/serving/hearAgain.ts'

/** An address with letters as people type them into curl, which Node refuses to read. */

const heard: string[] = []
const waiting: ServerResponse[] = []
const server = createServer({ keepAliveTimeout: 65_000 })
hearAgain(server)
const mayBegin = boundRequests(false)
server.on('request', (request: IncomingMessage, response) => {
  heard.push(`${request.method} ${request.url}`)
  if (!mayBegin(request, response)) return
  if (request.url === '/slow') waiting.push(response)
  else response.end(`for ${request.socket.remoteAddress}`)
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  heard.length = 0
  waiting.length = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const open = (): Socket => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  return socket.on('error', () => undefined)
}

/** All that is said until the server closes. */
const untilClosed = async (socket: Socket): Promise<string> => (await buffer(socket)).toString()

/** Sends these one after another, each a packet of its own. */
const said = async (...packets: (string | Buffer)[]): Promise<string> => {
  const socket = open()
  socket.setNoDelay()
  const answer = untilClosed(socket)
  for (const packet of packets) {
    socket.write(packet)
    await pause(20)
  }
  return answer
}

const asking = (url: string, more = '', method = 'GET') =>
  `${method} ${url} HTTP/1.1\r\nHost: a\r\n${more}\r\n`

const found = /^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*\r\n\r\nfor 127\.0\.0\.1$/
const malformed = /^HTTP\/1\.1 400 Bad Request\r\n[^]*"malformed"/

describe('letters in an address', () => {
  it('are read as such, and the connection ends with the answer', async () => {
    expect(await said(asking('/api/v1/search?q=công+đoàn'))).toMatch(found)
    expect(heard).toEqual(['GET /api/v1/search?q=c%C3%B4ng+%C4%91o%C3%A0n'])
  })

  it('are so in the path, for HEAD, and beside all that a browser says', async () => {
    const more = 'Accept-Language: vi\r\nCookie: tên=giá trị\r\nConnection: keep-alive\r\n'
    expect(await said(asking('/giá-vé.html', more))).toMatch(found)
    expect(await said(asking('/?q=đ', more, 'HEAD'))).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(heard).toEqual(['GET /gi%C3%A1-v%C3%A9.html', 'HEAD /?q=%C4%91'])
  })

  it('are so in a later request over a connection', async () => {
    const socket = open()
    socket.write(asking('/first'))
    await once(socket, 'data')
    socket.write(asking('/?q=đ'))
    expect(await untilClosed(socket)).toMatch(found)
    expect(heard).toEqual(['GET /first', 'GET /?q=%C4%91'])
  })

  it('are so behind requests that were answered at once', async () => {
    expect(await said(asking('/first') + asking('/?q=đ'))).toMatch(/^HTTP[^]*HTTP\/1\.1 200 OK/)
    expect(heard).toEqual(['GET /first', 'GET /?q=%C4%91'])
  })

  it('mean what they mean with percent signs, whatever they are', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    await fc.assert(
      fc.asyncProperty(text, async (q) => {
        const encoded = encodeURIComponent(q)
        // All that stands in ASCII stays encoded: a blank, `#` and `&` mean something else.
        const typed = [...q].map((one) => (one > '\x7f' ? one : encodeURIComponent(one))).join('')
        heard.length = 0
        await said(asking(`/?q=${typed}`, 'Connection: close\r\n'))
        expect(heard).toEqual([`GET /?q=${encoded}`])
      }),
      { numRuns: 40 },
    )
  })

  it('that are no UTF-8 are passed on as the bytes they are', async () => {
    expect(await said(Buffer.from(asking('/?q=\xff'), 'latin1'))).toMatch(found)
    expect(heard).toEqual(['GET /?q=%FF'])
  })
})

describe('where anything is in doubt the connection is refused, and ended', () => {
  it.each([
    ['a method that may have a body', [asking('/?q=đ', '', 'POST')]],
    ['a length', [asking('/?q=đ', 'Content-Length: 3\r\n') + 'abc']],
    ['a length of nothing', [asking('/?q=đ', 'content-length: 0\r\n')]],
    ['chunks', [asking('/?q=đ', 'Transfer-Encoding: chunked\r\n') + '0\r\n\r\n']],
    ['a request behind it', [asking('/?q=đ') + asking('/second')]],
    ['another such behind it', [asking('/?q=đ') + asking('/?q=đ')]],
    ['a line break of one sign', ['GET /?q=đ HTTP/1.1\nHost: a\n\n']],
    ['HTTP/1.0', ['GET /?q=đ HTTP/1.0\r\n\r\n']],
    ['two blanks', [asking(' /?q=đ')]],
    ['an address of another host', [asking('http://đ.example/')]],
    ['no path', [asking('đ')]],
    ['letters in the method', ['GÉT / HTTP/1.1\r\nHost: a\r\n\r\n']],
    ['a control character', [asking('/?q=\x01')]],
    ['a head that Node does not take', [asking('/?q=đ', 'X Y: z\r\n')]],
    ['a head in two packets', ['GET /?q=đ HTTP/1.1\r\nHos', 't: a\r\n\r\n']],
    ['an address in two packets', ['GET /?q=', 'đ HTTP/1.1\r\nHost: a\r\n\r\n']],
    ['a packet that looks like another request', ['POST /', asking('/?q=đ')]],
    ['a method in two packets', ['G', 'ET /?q=đ HTTP/1.1\r\nHost: a\r\n\r\n']],
  ])('%s', async (_, packets) => {
    expect(await said(...packets)).toMatch(malformed)
    expect(heard).toEqual([])
  })

  it('an answer under way before it', async () => {
    const answer = said(asking('/slow'), asking('/?q=đ'))
    expect(await answer).toMatch(malformed)
    expect(heard).toEqual(['GET /slow'])
  })

  it('a body before it, whatever stands in it', async () => {
    const body = asking('/inner')
    const posted = asking('/slow', `Content-Length: ${body.length}\r\n`, 'POST') + body
    expect(await said(posted + asking('/?q=đ'))).toMatch(malformed)
    expect(heard).toEqual(['POST /slow'])
  })
})

/** A connection whose other end is this test. */
class Wire extends Duplex {
  override _read(): void {
    // Pushed by the test.
  }

  override _write(_: unknown, __: unknown, done: () => void): void {
    done()
  }

  destroySoon(): void {
    this.destroy()
  }
}

it('of what stands behind an address nothing is read otherwise than without letters in it', async () => {
  const heardOf = async (bytes: string): Promise<string[]> => {
    heard.length = 0
    const wire = new Wire()
    wire.on('error', () => undefined)
    server.emit('connection', wire)
    wire.push(bytes, 'latin1')
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
    wire.destroy()
    return [...heard]
  }
  const proper = ['X: y', 'X: \xc4\x91', 'Connection: keep-alive', 'Cookie: a=b', 'X:']
  const odd = [
    'Content-Length: 5',
    'Content-Length : 5',
    'Transfer-Encoding:\tchunked',
    ' folded',
    ':',
    'a b: c',
  ]
  const lines = [
    'GET /inner HTTP/1.1',
    'GET /?q=\xc4\x91 HTTP/1.1',
    '0',
    'HTTP/1.1',
    'abcde',
    '',
    '\0',
    '\x0b',
  ]
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...proper) },
    { weight: 1, arbitrary: fc.constantFrom(...odd, ...lines) },
  )
  const end = fc.oneof(
    { weight: 9, arbitrary: fc.constant('\r\n') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '\r\r\n', '\t\r\n', '') },
  )
  const behind = fc.array(
    fc.tuple(line, end).map((pair) => pair.join('')),
    { maxLength: 5 },
  )
  let read = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(' HTTP/1.1\r\nHost: a\r\n', ' HTTP/1.1\r\n', ''),
      behind,
      fc.constantFrom('\r\n', ''),
      async (head, lines, last) => {
        const tail = head + lines.join('') + last
        const typed = await heardOf(`GET /?q=\xc4\x91${tail}`)
        read += typed.length
        if (typed.length > 0) expect(typed).toEqual(await heardOf(`GET /?q=%C4%91${tail}`))
      },
    ),
    { numRuns: 2_000 },
  )
  expect(read).toBeGreaterThan(100)
})

it('what comes after is read by nobody', async () => {
  const socket = open()
  const answer = untilClosed(socket)
  socket.write(asking('/slow?đ').replace('?đ', '?q=đ'))
  await pause(20)
  socket.write(asking('/second'))
  socket.write(asking('/?q=đ'))
  expect(await answer).toMatch(found)
  expect(heard).toEqual(['GET /slow?q=%C4%91'])
})

it('who goes away is not answered', async () => {
  const socket = open()
  socket.write(asking('/?q=đ'))
  socket.resetAndDestroy()
  await pause(50)
  expect(await said(asking('/?q=đ'))).toMatch(found)
})
