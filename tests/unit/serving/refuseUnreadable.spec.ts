import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { refuseBroken, refuseUnreadable } from '../../../src/serving/refuseUnreadable.ts'

const server = createServer((request, response) => {
  if (!refuseUnreadable(request, response)) response.end('served')
})
server.on('clientError', refuseBroken)

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
})

/** What comes back for these bytes, cut into its first line and its body. */
const send = async (bytes: string): Promise<string[]> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return [head.split('\r\n')[0] ?? '', body]
}
const ask = (url: string, headers = '') =>
  send(`GET ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)

const vi = '{"errors":[{"code":"malformed","message":"Yêu cầu không đúng dạng."}]}'
const en = '{"errors":[{"code":"malformed","message":"The request is not in the right form."}]}'

describe('an address', () => {
  it.each(['/api/v1/articles/%E0%A4%A', '/%', '/admin/%zz', '*', 'http://x/', 'http://[/', '?'])(
    '%s is refused',
    async (url) => {
      expect(await ask(url)).toEqual(['HTTP/1.1 400 Bad Request', vi])
    },
  )

  it.each(['/', '/api/v1/articles/%00', '/b%C3%A0i.html', '/api/v1/articles?after=%E0%A4%A'])(
    '%s is let through',
    async (url) => {
      expect((await ask(url))[0]).toBe('HTTP/1.1 200 OK')
    },
  )

  it.each(['Accept-Language: en\r\n', 'Cookie: a=b; payload-lng=en\r\n'])(
    'is refused in the language of the caller: %j',
    async (headers) => {
      expect((await ask('/%', headers))[1]).toBe(en)
    },
  )
})

describe('what is no HTTP', () => {
  it('is refused with a reason', async () => {
    expect(await send('SELECT * FROM articles\r\n\r\n')).toEqual(['HTTP/1.1 400 Bad Request', vi])
  })

  it('or has too long a head is too large', async () => {
    const [line, body] = await ask(`/?q=${'x'.repeat(20_000)}`)
    expect([line, JSON.parse(body ?? '').errors[0].code]).toEqual([
      'HTTP/1.1 431 Request Header Fields Too Large',
      'tooLarge',
    ])
  })
})
