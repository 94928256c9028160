import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { judgeSignInsBy } from '../../../src/lifetime/isSignedIn.ts'
import { boundStrangers } from '../../../src/serving/boundStrangers.ts'
import { setHeaders } from '../../../src/serving/setHeaders.ts'
import { clientHeader } from '../../../src/throttle/clientAddress.ts'
import { throttles } from '../../../src/throttle/throttles.ts'

/** What strangers may have made for them in a minute, and what they are told about it. */

const mayHaveMade = boundStrangers(true)
const most = { anonymous: 1_200, search: 120 }

/** Each test is another client's. */
let client = ''
let clients = 0

beforeEach(() => {
  client = `192.0.2.${(clients += 1)}`
  jest.useFakeTimers({ now: new Date('2026-11-30T08:00:00Z') })
  judgeSignInsBy(async (headers) => headers.get('authorization') === 'users API-Key right')
})
afterEach(() => {
  jest.useRealTimers()
})

type Asked = { method?: string; headers?: Record<string, string>; from?: string; address?: string }

const ask = async (
  url: string,
  { method = 'GET', headers = {}, from = client, address = url }: Asked = {},
) => {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url, headers: { [clientHeader]: from, ...headers } })
  const response = new ServerResponse(request)
  let said = ''
  response.end = ((body: string) => {
    said = body
    return response
  }) as typeof response.end
  const may = await mayHaveMade(request, response, address)
  return { may, status: response.statusCode, headers: headersOf(response), said }
}

const headersOf = (response: ServerResponse): Record<string, unknown> => ({
  ...response.getHeaders(),
  ...(response.headersSent && Object.fromEntries(lines(response))),
})
const lines = (response: ServerResponse): [string, string][] =>
  String(Reflect.get(response, '_header'))
    .split('\r\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [name = '', value = ''] = line.split(/: (.*)/s)
      return [name.toLowerCase(), value]
    })

const spend = async (counted: keyof typeof most, url: string): Promise<void> => {
  for (let n = 0; n < most[counted]; n += 1) await ask(url)
}

describe('strangers', () => {
  it('have so much made for them in a minute, and are told what is left', async () => {
    expect((await ask('/api/articles')).headers).toEqual({
      'ratelimit-policy': '"anonymous";q=1200;w=60',
      ratelimit: '"anonymous";r=1199;t=60',
    })
    jest.advanceTimersByTime(20_000)
    for (let n = 2; n <= most.anonymous; n += 1) expect((await ask('/api/graphql')).may).toBe(true)
    const refused = await ask('/api/articles', { headers: { 'accept-language': 'en' } })
    expect(refused).toMatchObject({
      may: false,
      status: 429,
      headers: {
        'retry-after': '40',
        'ratelimit-policy': '"anonymous";q=1200;w=60',
        ratelimit: '"anonymous";r=0;t=40',
      },
      said: '{"errors":[{"code":"rateLimited","message":"Too many requests; try again in a few minutes."}]}',
    })
    jest.advanceTimersByTime(40_000)
    expect((await ask('/api/articles')).may).toBe(true)
  })

  it('search less often, which counts for itself', async () => {
    await spend('search', '/api/v1/search?q=a')
    expect(await ask('/tim-kiem?q=b')).toMatchObject({
      may: false,
      status: 429,
      headers: {
        'ratelimit-policy': '"search";q=120;w=60',
        'retry-after': '60',
        'content-type': 'text/html; charset=utf-8',
      },
      said: expect.stringContaining('<p>Quá nhiều yêu cầu; hãy thử lại sau ít phút.</p>'),
    })
    expect((await ask('/api/v1/search?q=b')).said).toMatch(/^\{"errors":\[\{"code":"rateLimited"/)
    expect((await ask('/api/v1/articles')).may).toBe(true)
  })

  it('are told on a page, in the words of a page, that they have had enough pages made', async () => {
    await spend('anonymous', '/khong-co')
    expect(await ask('/cong-doan', { headers: { 'accept-language': 'en' } })).toMatchObject({
      may: false,
      status: 429,
      headers: {
        'retry-after': '60',
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
      said: expect.stringContaining('<h1>Mời bạn đọc chờ một chút</h1>'),
    })
  })

  it('of one address do not keep out those of another', async () => {
    await spend('anonymous', '/api/articles')
    expect((await ask('/api/articles')).may).toBe(false)
    expect((await ask('/api/articles', { from: '2001:db8::/64' })).may).toBe(true)
  })

  it('are answered in Vietnamese where caches might keep it for others, and any page may read why', async () => {
    await spend('anonymous', '/api/v1/articles?limit=1')
    const { headers, said } = await ask('/api/v1/home', { headers: { 'accept-language': 'en' } })
    expect(JSON.parse(said).errors[0].message).toBe('Quá nhiều yêu cầu; hãy thử lại sau ít phút.')
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'RateLimit, RateLimit-Policy, Retry-After',
      'cache-control': 'no-store',
    })
  })

  it('search by a published query of GraphQL as by any other way', async () => {
    const address = '/api/graphql?operationName=SearchArticles&variables=%7B%22q%22%3A%22a%22%7D'
    await ask('/api/graphql', { method: 'POST', address })
    await ask('/api/graphql', { method: 'POST', address: '/api/graphql?operationName=HomePage' })
    expect(throttles().search.standing(client).left).toBe(most.search - 1)
    expect(throttles().anonymous.standing(client).left).toBe(most.anonymous - 1)
  })

  it.each<[cache: string, told: string[]]>([
    ['public, max-age=0, s-maxage=10', []],
    ['public, max-age=3600', []],
    ['no-store', ['ratelimit', 'ratelimit-policy']],
    ['private, no-store', ['ratelimit', 'ratelimit-policy']],
  ])(
    'are told nothing of themselves where others may be given the same: %s',
    async (cache, told) => {
      const request = new IncomingMessage(new Socket())
      Object.assign(request, {
        method: 'GET',
        url: '/api/v1/home',
        headers: { [clientHeader]: client },
      })
      const response = new ServerResponse(request)
      setHeaders(request, response, { publicUrl: 'https://newsroom.example' })
      expect(await mayHaveMade(request, response)).toBe(true)
      response.writeHead(200, { 'cache-control': cache })
      const names = response.getHeaderNames().filter((name) => name.startsWith('ratelimit'))
      expect(names.sort()).toEqual(told)
    },
  )

  it.each([
    '/api/articles',
    '/api',
    '/x/../api/articles',
    '/x/%2e%2e/api/articles',
    '/api/users/../articles',
    '/%61pi/articles',
    '/api/v1/articles',
    '/feeds/rss.xml',
    '/robots.txt',
    '/',
    '/cong-doan?after=x',
    '/khong-co.html',
    '/administration',
  ])('are counted at %s', async (url) => {
    await ask(url)
    expect(throttles().anonymous.standing(client).left).toBe(most.anonymous - 1)
  })

  it.each([
    ['/admin/login', 'GET'],
    ['/api/users/login', 'POST'],
    ['/api/users/me', 'GET'],
    ['/healthz', 'GET'],
    ['/admin', 'GET'],
    ['/_next/static/chunks/a.js', 'GET'],
    ['/', 'OPTIONS'],
    ['/api/articles', 'OPTIONS'],
  ])('are not counted at %s (%s)', async (url, method) => {
    await ask(url, { method })
    expect(throttles().anonymous.standing(client).left).toBe(most.anonymous)
  })
})

describe('who has an account', () => {
  const right = { authorization: 'users API-Key right' }

  it('has no bound, at whatever address, and is told of none', async () => {
    await spend('anonymous', '/api/articles')
    for (let n = 0; n < 2 * most.anonymous; n += 1)
      expect(await ask('/api/articles', { headers: right })).toMatchObject({
        may: true,
        headers: {},
      })
  })

  it('takes nothing from strangers at the same address', async () => {
    for (let n = 0; n < most.anonymous; n += 1) await ask('/api/articles', { headers: right })
    expect(throttles().anonymous.standing(client).left).toBe(most.anonymous)
  })

  it('is looked up only where an address shows more of them than a newsroom does', async () => {
    let looked = 0
    judgeSignInsBy(async () => (looked += 1) > 0)
    for (let n = 0; n < most.anonymous; n += 1) await ask('/api/articles', { headers: right })
    expect(looked).toBe(0)
    await ask('/api/articles', { headers: right })
    expect(looked).toBe(1)
  })

  it('is no one who makes up a session or a key: they are strangers after that', async () => {
    const madeUp = { cookie: 'payload-token=made.up.one' }
    let passed = 0
    while ((await ask('/api/articles', { headers: madeUp })).may) passed += 1
    expect(passed).toBe(2 * most.anonymous)
  })
})

it('nobody is bound where limits are off', async () => {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: '/api/articles', headers: {} })
  const response = new ServerResponse(request)
  for (let n = 0; n <= most.anonymous; n += 1)
    expect(await boundStrangers(false)(request, response)).toBe(true)
  expect(response.getHeaders()).toEqual({})
})
