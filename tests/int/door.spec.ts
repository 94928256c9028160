import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as overTls } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { judgeBy } from '../support/matchesOpenApi.ts'
import { freePort } from '../support/freePort.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Body, password } from '../support/people.ts'

/** What the front door promises of every answer, asked of the built server itself and through the proxy of `deploy/`. */

let newsroom: Newsroom
let server: BuiltServer
let publicUrl: string
let cookie: string
/** What a connection that never ends its head is told, and after how many seconds. */
let slowHead: Promise<{ said: string; seconds: number }>

beforeAll(async () => {
  newsroom = await startNewsroom()
  await aPerson(newsroom, 'reporter', ['reporter'])
  publicUrl = `https://127.0.0.1:${await freePort()}`
  const { databaseUrl, mediaDir } = place
  // On Node 24, as the image does, where somebody has put one: `.ci/run` has.
  server = await startBuiltServer(
    { DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir, PUBLIC_URL: publicUrl, TRUST_PROXY: '1' },
    process.env.NODE_24,
  )
  slowHead = untilClosed('GET /api/v1/articles HTTP/1.1\r\nHost: a\r\nX-Slow: ')
  const { headers } = await login({ origin: publicUrl })
  cookie = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? ''
}, startTimeout)

afterAll(async () => {
  await server?.close()
  await newsroom?.close()
})

type Answer = { status: number; headers: IncomingMessage['headers']; body: Body }

const ask = async (
  url: string,
  {
    body,
    ...options
  }: RequestOptions & { body?: string | Buffer; rejectUnauthorized?: boolean } = {},
): Promise<Answer> => {
  const sent = (url.startsWith('https:') ? overTls : overHttp)(url, options)
  // Whoever is refused while still sending may find the connection closed after the answer.
  sent.on('error', () => undefined)
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const isJson = answer.headers['content-type']?.includes('json') ?? false
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: isJson ? JSON.parse(text) : text,
  }
}

const door = (path: string, options: Parameters<typeof ask>[1] = {}) =>
  ask(server.url + path, options)

const formOf = (data: object): string =>
  `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(data)}\r\n--x--\r\n`
const login = (headers: Record<string, string>) =>
  door('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
    body: formOf({ email: 'reporter@newsroom.example', password }),
  })

/** Sends this, and then nothing. */
const untilClosed = async (head: string): Promise<{ said: string; seconds: number }> => {
  const begun = performance.now()
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(head)
  let said = ''
  socket.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(socket, 'close')
  return { said, seconds: (performance.now() - begun) / 1000 }
}

describe('every answer', () => {
  it.each([
    ['a page', '/admin/login'],
    ['an address of nothing', '/nothing'],
    ['a list', '/api/articles'],
    ['a refusal', '/api/nothing'],
    ['the delivery API', '/api/v1/articles'],
    ['what is no address', '/%ff'],
  ])('bears what keeps a browser in order: %s', async (_, path) => {
    const { headers } = await door(path)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('lets scripts of a page run by a nonce that no other answer has', async () => {
    const pages = await Promise.all([door('/admin/login'), door('/admin/login')])
    const nonces = pages.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy'])
      expect(policy).not.toContain('unsafe-eval')
      expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline')
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      const scripts = String(body).match(/<script[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(0)
      expect(scripts.filter((one) => !one.includes(`nonce="${nonce}"`))).toEqual([])
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('of the house is kept by nobody', async () => {
    for (const path of ['/api/users/me', '/api/articles', '/admin']) {
      const { headers } = await door(path, { headers: { cookie, origin: publicUrl } })
      expect([path, headers['cache-control']]).toEqual([path, 'private, no-store'])
      expect([path, headers.vary]).toEqual([path, expect.stringContaining('Cookie')])
    }
  })

  it.each([
    '/api/v1/articles',
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/robots.txt',
  ])('is the same for everybody, and kept by caches: %s', async (path) => {
    const { status, headers } = await door(path, { headers: { cookie } })
    expect(status).toBe(200)
    expect(headers['cache-control']).toMatch(/^public, /)
    expect(headers.vary ?? '').not.toMatch(/cookie|rsc|next-|sec-ch/i)
    expect(headers).not.toHaveProperty('accept-ch')
    expect(headers).not.toHaveProperty('critical-ch')
  })
})

it('lets the page about /api/v1 run its own files and ask the newsroom, and nothing else', async () => {
  const { status, headers, body } = await door('/api/v1/docs')
  const policy = String(headers['content-security-policy'])
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(policy).toContain(`connect-src 'self' ${publicUrl};`)
  const files = [...String(body).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toHaveLength(4)
  for (const path of files) expect([path, (await door(path)).status]).toEqual([path, 200])
})

it('says that it is alive, and ready', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const { status, headers } = await door(path)
    expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store'])
  }
})

/** As people type it into curl: Node writes an address byte by byte. */
const typed = (path: string): string => Buffer.from(path).toString('latin1')

it('reads letters in an address as such', async () => {
  const asked = ['/api/v1/articles?category=công-đoàn', '/api/articles?where[slug][equals]=đ']
  for (const path of asked) {
    const [raw, encoded] = [await door(typed(path)), await door(encodeURI(path))]
    expect([raw.status, raw.body]).toEqual([encoded.status, encoded.body])
    expect(raw.status).not.toBe(400)
  }
})

describe('a login', () => {
  it('gives a cookie to a page of ours, and to a program', async () => {
    for (const headers of [{ origin: publicUrl }, {}] as Record<string, string>[])
      expect((await login(headers)).headers['set-cookie']?.[0]).toMatch(/^payload-token=ey/)
  })

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ] as Record<string, string>[][])('sets no cookie for a page of another: %j', async (headers) => {
    expect((await login(headers)).headers).not.toHaveProperty('set-cookie')
  })
})

describe('a request', () => {
  it.each(['TRACE', 'PROPFIND'])('%s is no method of ours', async (method) => {
    const { status, headers } = await door('/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'])
  })

  it('CONNECT leads nowhere', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write('CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n')
    const [said] = (await once(socket, 'data')) as [Buffer]
    expect(said.toString()).toMatch(/^HTTP\/1\.1 405 /)
    socket.destroy()
  })

  it('for a function of the admin is heard from somebody with a session alone', async () => {
    const call = (headers: Record<string, string>) =>
      door('/admin', { method: 'POST', headers: { 'next-action': 'x', ...headers }, body: '[]' })
    expect((await call({})).body).toMatchObject({ errors: [{ code: 'unauthorized' }] })
    expect((await call({ cookie: 'payload-token=made.up.one', origin: publicUrl })).status).toBe(
      401,
    )
    expect((await call({ cookie, origin: publicUrl })).status).not.toBe(401)
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const posted = await door('/admin/login', { method: 'POST', headers: form, body: formOf({}) })
    expect(posted.status).toBe(401)
  })
})

describe('strangers who ask for more than all behind one address do', () => {
  const from = (client: string, more: Record<string, string> = {}) => ({
    headers: { 'x-forwarded-for': client, ...more },
  })
  const spend = async (times: number, path: (n: number) => string, client: string) => {
    const statuses: number[] = []
    const next = Array.from({ length: times }, (_, n) => n)
    const askOn = async () => {
      for (let n = next.pop(); n !== undefined; n = next.pop())
        statuses.push((await door(path(n), from(client))).status)
    }
    await Promise.all(Array.from({ length: 16 }, askOn))
    return statuses
  }

  it('wait, and nobody else does', async () => {
    const statuses = await spend(1_200, (n) => `/api/v1/articles/khong-co-${n}`, '192.0.2.1')
    expect([...new Set(statuses)]).toEqual([404])
    const refused = await door('/api/v1/articles/khong-co', from('192.0.2.1'))
    expect([refused.status, refused.body.errors[0].code]).toEqual([429, 'rateLimited'])
    const { body: document } = await door('/api/v1/openapi.json', from('192.0.2.2'))
    expect(judgeBy(document)('/articles/{name}', 429, refused.body)).toEqual([])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.headers.ratelimit).toMatch(/^"anonymous";r=0;t=\d+$/)
    expect((await door('/api/articles', from('192.0.2.1'))).status).toBe(429)
    // What is ready is given to everybody; who has an account, or gets one's password, is not counted.
    expect((await door('/api/v1/articles', from('192.0.2.2'))).status).toBe(200)
    expect((await door('/api/v1/articles', from('192.0.2.1'))).status).toBe(200)
    const own = { cookie, origin: publicUrl }
    expect((await door('/api/articles', from('192.0.2.1', own))).status).toBe(200)
    expect((await login({ origin: publicUrl, 'x-forwarded-for': '192.0.2.1' })).status).toBe(200)
    const other = await door('/api/articles', from('192.0.2.2'))
    expect([other.status, other.headers.ratelimit]).toEqual([
      200,
      expect.stringMatching(/^"anonymous";r=119\d;t=\d+$/),
    ])
  }, 60_000)

  it('search less often', async () => {
    await spend(120, (n) => `/tim-kiem?q=${n}`, '192.0.2.3')
    const refused = await door('/tim-kiem?q=x', from('192.0.2.3'))
    expect([refused.status, refused.headers['ratelimit-policy']]).toEqual([
      429,
      '"search";q=120;w=60',
    ])
    expect((await door('/api/articles', from('192.0.2.3'))).status).toBe(200)
  })
})

describe('a body', () => {
  const json = { 'content-type': 'application/json' }
  const send = (path: string, bytes: number, headers: Record<string, string> = {}) =>
    door(path, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify({ name: 'x'.repeat(bytes) }),
    })

  it('of a stranger is read up to 64 KB, where strangers are heard', async () => {
    expect((await send('/api/users/login', 60_000)).status).not.toBe(413)
    expect((await send('/api/users/login', 70_000)).body).toMatchObject({
      errors: [{ code: 'tooLarge' }],
    })
  })

  it('of a stranger is not read elsewhere: who they are is answer enough', async () => {
    for (const body of [70_000, 10]) expect((await send('/api/articles', body)).status).toBe(403)
    const broken = await door('/api/articles', { method: 'POST', headers: json, body: '{' })
    expect(broken.status).toBe(403)
  })

  it('of two megabytes is read from somebody with a session, not from who claims to have one', async () => {
    const own = await send('/api/articles', 1_900_000, { cookie, origin: publicUrl })
    expect(own.status).not.toBe(413)
    const claimed = { cookie: 'payload-token=made.up.one', origin: publicUrl }
    expect((await send('/api/articles', 1_900_000, claimed)).body).toMatchObject({
      errors: [{ code: 'unauthorized' }],
    })
  })

  it('of sixty strangers at once, two megabytes each, costs hardly any memory', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const storm = (bytes: number) => {
      const body = Buffer.from(formOf({ title: 'x'.repeat(bytes) }))
      return Promise.all(
        Array.from({ length: 60 }, async (_, n) => {
          const path = n % 2 ? '/api/articles' : '/api/users/login'
          // Every other pair does not say how much comes.
          const headers = n % 4 < 2 ? form : { ...form, 'transfer-encoding': 'chunked' }
          return (await door(path, { method: 'POST', headers, body })).status
        }),
      )
    }
    const megabytes = (): number => {
      const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    }
    const peakWhile = async (goesOn: () => boolean): Promise<number> => {
      let peak = megabytes()
      while (goesOn()) {
        // Others are answered meanwhile.
        expect((await door('/api/v1/articles')).status).toBe(200)
        peak = Math.max(peak, megabytes())
      }
      return peak
    }
    // What so many answers take of themselves, to others and to short forms, is no cost of what is sent.
    for (let round = 0; round < 3; round++) await storm(10)
    let asked = 0
    const quiet = await peakWhile(() => asked++ < 100)
    let isOver = false
    const answered = storm(2_000_000).finally(() => {
      isOver = true
    })
    const peak = await peakWhile(() => !isOver)
    expect(new Set(await answered)).toEqual(new Set([403, 413]))
    expect(peak - quiet).toBeLessThan(50)
  }, 60_000)
})

it('a head that does not come to its end is not waited for', async () => {
  const { said, seconds } = await slowHead
  expect(said).toMatch(/^HTTP\/1\.1 408 /)
  // Twenty seconds, looked at every five.
  expect(Math.round(seconds)).toBeGreaterThanOrEqual(19)
}, 40_000)

it('what is kept is closed to other users of the machine', async () => {
  const modeOf = async (path: string): Promise<string> =>
    ((await stat(path)).mode & 0o777).toString(8)
  expect(await modeOf(place.mediaDir)).toBe('700')
  const path = place.databaseUrl.startsWith('file:') ? place.databaseUrl.replace('file:', '') : null
  const files = [path, path && `${path}-wal`, path && `${path}-shm`].filter((one) => one !== null)
  for (const file of files) expect([file, await modeOf(file)]).toEqual([file, '600'])
})

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync)
/** `.ci/run` installs it, and where every change is judged it is missed. */
const withNginx = nginx || process.env.CI === 'true' ? describe : describe.skip

withNginx('behind the proxy of deploy/nginx.conf', () => {
  let folder: string
  let proxy: ChildProcess

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsroom-nginx-'))
    await mkdir(join(folder, 'logs'))
    const [key, certificate] = [join(folder, 'own.key'), join(folder, 'own.pem')]
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=127.0.0.1']
    spawnSync('openssl', [...made, '-days', '1', '-keyout', key, '-out', certificate])
    const site = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
      .replace('listen 443 ssl;', `listen ${new URL(publicUrl).host} ssl;`)
      .replace('127.0.0.1:3000', new URL(server.url).host)
      .replaceAll('/etc/ssl/NEWS.EXAMPLE.pem', certificate)
      .replaceAll('/etc/ssl/NEWS.EXAMPLE.key', key)
      .replaceAll('NEWS.EXAMPLE', '127.0.0.1')
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n')
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;
       events {} http { access_log off; ${paths} ${site} }`,
    )
    proxy = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: 'ignore',
    })
    while (!(await ask(`${publicUrl}/api/users/me`, unchecked).catch(() => null))) await pause(50)
  }, 60_000)

  afterAll(async () => {
    proxy?.kill()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  const unchecked = { rejectUnauthorized: false }

  it('answers come encrypted, and say so for the next time', async () => {
    const { status, headers } = await ask(`${publicUrl}/api/users/me`, unchecked)
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000'])
  })

  it('a body that is too large stops at the proxy', async () => {
    const body = Buffer.alloc(3_000_000, 'x')
    const headers = { 'content-type': 'application/json' }
    const options = { ...unchecked, method: 'POST', headers, body }
    const { status, headers: said } = await ask(`${publicUrl}/api/users/login`, options)
    expect([status, said.server]).toEqual([413, 'nginx'])
  })

  it('strangers’ long forms spoil no answer of others that comes over the same connections', async () => {
    const form = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const body = JSON.stringify({ title: 'a'.repeat(1_900_000) })
    const statuses = []
    for (let n = 0; n < 10; n += 1) {
      const posted = await ask(`${publicUrl}/api/articles`, { ...unchecked, ...form, body })
      const short = await ask(`${publicUrl}/api/articles`, { ...unchecked, ...form, body: '{}' })
      statuses.push(posted.status, short.status)
    }
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 403))
  })

  it('letters in an address are read as such, between requests of others', async () => {
    const path = '/api/v1/articles?category=công-đoàn'
    for (let n = 0; n < 5; n += 1) {
      const raw = await ask(publicUrl + typed(path), unchecked)
      const encoded = await ask(publicUrl + encodeURI(path), unchecked)
      expect([raw.status, raw.body]).toEqual([encoded.status, encoded.body])
      expect(encoded.status).toBe(404)
    }
  })

  it('who is counted is the client, whatever it says of itself', async () => {
    const tryFrom = (localAddress: string, n: number) =>
      ask(`${publicUrl}/api/users/forgot-password`, {
        ...unchecked,
        localAddress,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}` },
        body: JSON.stringify({ email: 'nobody@newsroom.example' }),
      })
    const statuses = []
    for (let n = 1; n <= 6; n++) statuses.push((await tryFrom('127.0.0.2', n)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await tryFrom('127.0.0.3', 7)).status).toBe(200)
  })
})
