import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { publishedQueries } from '../../src/delivery/graphql/publishedQueries.ts'
import { problems } from '../../src/domain/problems.ts'
import type { ArticlePage } from '../../src/delivery/shapes.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { upload } from '../support/cast.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { place } from '../support/ownPlace.ts'
import { type Answer, type Caller, logIn, nobody, password } from '../support/people.ts'
import { settingsAt } from '../support/settings.ts'

/**
 * What the front door keeps of the answers to readers is what would be made anew, whoever publishes. The built server
 * keeps answers; the newsroom of this process is a second one on the same database, and makes each anew.
 */

let desk: Desk
let server: BuiltServer
let there: Record<'secretary' | 'chief' | 'anybody', Caller>
let author: string
let topic: string
let categorySlug: string
const articles: string[] = []
/** Where they are on the site. */
const pages: string[] = []

beforeAll(async () => {
  desk = await openDesk()
  const created = await desk.chief.call('POST', '/api/authors', {
    name: 'LĐLĐ huyện Phú Xuyên',
    kind: 'organisation',
  })
  author = created.body.doc.id
  const named = await desk.chief.call('POST', '/api/topics', { name: 'Tháng Công nhân' })
  topic = named.body.doc.id
  categorySlug = (await desk.chief.call('GET', `/api/categories/${desk.category}`)).body.slug
  // All is made anew after each of some hundred publications, for one and the same reader.
  server = await startBuiltServer({ ...settingsAt(place), RATE_LIMIT: 'off' })
  there = {
    secretary: await logIn(server.url, 'secretary@newsroom.example'),
    chief: await logIn(server.url, 'chief@newsroom.example'),
    anybody: nobody(server.url),
  }
}, startTimeout)

afterAll(async () => {
  await server?.close()
  await desk?.newsroom.close()
})

const addresses = (): string[] => [
  '/api/v1/articles',
  `/api/v1/articles?category=${categorySlug}&limit=3`,
  '/api/v1/articles?category=khong-co',
  `/api/v1/search?q=hoi+thao&category=${categorySlug}&limit=2`,
  `/api/v1/search?q=t%C3%ADt&author=${author}`,
  '/api/v1/search?q=ht',
  '/api/v1/home',
  '/api/v1/site',
  '/api/v1/corrections',
  '/api/v1/changes',
  '/api/v1/redirects',
  '/api/v1/authors',
  '/api/v1/topics',
  `/api/v1/topics/${topic}`,
  '/api/v1/articles?topic=thang-cong-nhan',
  '/api/v1/categories',
  `/api/v1/categories/${categorySlug}`,
  `/api/v1/authors/${author}`,
  '/feeds/rss.xml',
  '/feeds/atom.xml',
  `/feeds/${categorySlug}/feed.json`,
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/api/v1/search?q=hoi+thao',
  '/api/v1/search?q=t%C3%ADt&limit=2',
  '/',
  `/${categorySlug}`,
  '/tac-gia/ldld-huyen-phu-xuyen',
  '/chu-de/thang-cong-nhan',
  '/cai-chinh',
  '/tim-kiem?q=hoi+thao',
  '/api/graphql?operationName=HomePage',
  '/api/graphql?operationName=SearchArticles&variables={"q":"hoi thao"}',
  '/api/graphql?operationName=LatestArticles&variables={"limit":3}',
  ...articles.map((id) => `/api/v1/articles/${id}`),
  ...articles.slice(-1).map((id) => `/api/v1/articles/${id}.ninjs`),
  '/hoi-thao-lan-thu-1.html',
  '/hoi-thao-lan-thu-2.html',
  ...articles
    .slice(-1)
    .map((id) => `/api/graphql?operationName=ArticlePage&variables={"id":"${id}"}`),
  '/',
  `/${categorySlug}`,
  '/tac-gia/ldld-huyen-phu-xuyen',
  '/cai-chinh',
  '/tim-kiem?q=hoi+thao',
  '/khong-co.html',
  ...pages,
]
const encodings = ['identity', 'gzip', 'br'] as const

const kept = async (address: string, headers: HeadersInit = {}): Promise<[number, unknown]> =>
  told(await there.anybody.call('GET', address, undefined, headers))
const inVietnamese = { 'accept-language': 'vi' }
const anew = async (address: string): Promise<[number, unknown]> => {
  const query = queryAt(address)
  return query
    ? withoutPlaces(told(await desk.anonymous.call('POST', '/api/graphql', query, inVietnamese)))
    : told(await desk.anonymous.call('GET', address, undefined, inVietnamese))
}
/** A published query as others send it: by its text. */
const queryAt = (address: string): { query: string; variables: object } | null => {
  const [path, parameters] = address.split('?')
  if (path !== '/api/graphql') return null
  const asked = new URLSearchParams(parameters)
  return {
    query: publishedQueries().get(asked.get('operationName') ?? '') ?? '',
    variables: JSON.parse(asked.get('variables') ?? '{}') as object,
  }
}
/** GraphQL says besides where in a query something went wrong. */
const withoutPlaces = ([status, body]: [number, unknown]): [number, unknown] => {
  const { errors, ...rest } = body as { errors?: { message: string; extensions: object }[] }
  if (!errors) return [status, body]
  const said = errors.map(({ message, extensions }) => ({ message, extensions }))
  return [status, { errors: said, ...rest }]
}
const told = ({ status, body }: Answer): [number, unknown] => [status, body]

/** Whoever acts, the chief and the secretary of this process or of the other. */
type Acting = Record<'secretary' | 'chief', Caller>
const acts = {
  publish: async ({ secretary }: Acting) => {
    const id = await desk.bring(
      await desk.anArticle({ bylines: [{ author }], topics: [topic] }),
      'approved',
    )
    const { live } = await desk.make(secretary, id, 'publish')
    articles.push(id)
    pages.push(new URL(live.url).pathname)
  },
  withdraw: async ({ chief }: Acting) => {
    const id = await aLiveOne()
    const given = { note: 'Gỡ theo yêu cầu của bạn đọc.', basis: 'copyright' }
    if (id !== undefined) await desk.make(chief, id, 'withdraw', given)
  },
  update: async ({ secretary }: Acting) => {
    const id = await aLiveOne()
    if (id === undefined) return
    await desk.make(desk.editor, id, 'revise')
    await desk.editor.call('PATCH', `/api/articles/${id}`, { title: `Tít mới ${(renamed += 1)}` })
    await desk.make(desk.editor, id, 'forward')
    await desk.make(desk.head, id, 'approve')
    await desk.make(secretary, id, 'publish', { kind: 'update' })
  },
  correct: async ({ chief }: Acting) => {
    const id = await aLiveOne()
    const words = { kind: 'correction', wrong: 'Sai', right: `Đúng ${(renamed += 1)}` }
    const correction = { ...words, basis: 'correction' }
    if (id !== undefined) await desk.make(chief, id, 'correct', { correction })
  },
  rename: ({ chief }: Acting) => renameBy(chief, `/api/categories/${desk.category}`),
  renameAuthor: ({ chief }: Acting) => renameBy(chief, `/api/authors/${author}`),
  renameTopic: ({ chief }: Acting) => renameBy(chief, `/api/topics/${topic}`),
  present: async ({ chief }: Acting) => {
    const { status } = await chief.call('POST', '/api/globals/site', {
      name: `Báo ${(renamed += 1)}`,
    })
    expect(status).toBe(200)
  },
  abbreviate: async ({ chief }: Acting) => {
    const pairs = [{ short: 'HT', long: (renamed += 1) % 2 ? 'hội thao' : 'hội thi' }]
    expect((await chief.call('POST', '/api/globals/abbreviations', { pairs })).status).toBe(200)
  },
  arrange: async ({ secretary }: Acting) => {
    const live = (await anew('/api/v1/articles'))[1] as { docs: { id: string }[] }
    const recommended = live.docs.slice(0, 2).map(({ id }) => id)
    await secretary.call('POST', '/api/globals/frontPage', { recommended })
  },
} as const
let renamed = 0
const renameBy = async (chief: Caller, address: string): Promise<void> => {
  const { status } = await chief.call('PATCH', address, { name: `Tên khác ${(renamed += 1)}` })
  expect(status).toBe(200)
}
const aLiveOne = async (): Promise<string | undefined> => {
  const answers = await Promise.all(articles.map((id) => anew(`/api/v1/articles/${id}`)))
  return articles.find((_, at) => answers[at]?.[0] === 200)
}
/** Each kind at least once, in an order of chance, after there is something to read. */
const someActs = (seed: number): (keyof typeof acts)[] => {
  const all = Object.keys(acts) as (keyof typeof acts)[]
  const order = fc.shuffledSubarray(all, { minLength: all.length })
  return ['publish', 'publish', ...(fc.sample(order, { numRuns: 1, seed })[0] ?? []), 'publish']
}

describe('what was published', () => {
  it('is in the very next answer of the process that did it, in every encoding, while others read', async () => {
    const reading = { isOn: true }
    const readers = encodings.map(async (encoding) => {
      while (reading.isOn)
        for (const address of addresses()) await kept(address, { 'accept-encoding': encoding })
    })
    for (const act of someActs(20261130)) {
      await acts[act](there)
      for (const address of addresses()) {
        const expected = await anew(address)
        for (const encoding of encodings)
          expect({
            act,
            address,
            encoding,
            is: await kept(address, { 'accept-encoding': encoding }),
          }).toEqual({
            ...{ act, address, encoding },
            is: expected,
          })
      }
    }
    reading.isOn = false
    await Promise.all(readers)
  }, 180_000)

  it('by another process is in the answers of this one a moment later', async () => {
    for (const act of someActs(4711)) {
      await acts[act](desk)
      for (const address of addresses()) {
        const expected = await anew(address)
        expect(await eventually(() => kept(address), expected, 2_000)).toEqual(expected)
      }
    }
  }, 180_000)
})

it('each answer carries a key of whatever changes it, so that a cache in front may drop by keys alone', async () => {
  const keysOf = ({ headers }: Answer) => (headers.get('surrogate-key') ?? '').split(' ')
  const allAnswers = () =>
    Promise.all(addresses().map((address) => there.anybody.call('GET', address)))
  const { body } = await there.anybody.call('GET', '/api/v1/changes?limit=100')
  let after = body.next
  let changed = 0
  const keysOfNames: Partial<Record<keyof typeof acts, string[]>> = {
    rename: [`category:${desk.category}`],
    renameAuthor: [`author:${author}`],
    renameTopic: [`topic:${topic}`],
    arrange: ['home'],
    present: ['site'],
  }
  for (const act of someActs(99)) {
    const asked = addresses()
    const before = await allAnswers()
    await acts[act](there)
    const changes = await there.anybody.call('GET', `/api/v1/changes?limit=100&after=${after}`)
    after = changes.body.next
    const dropped = new Set([
      ...changes.body.docs.flatMap(({ keys }: { keys: string[] }) => keys),
      ...(keysOfNames[act] ?? []),
    ])
    const now = await allAnswers()
    for (const [at, address] of asked.entries()) {
      const [was, is] = [before[at] as Answer, now[at] as Answer]
      if (was.status === is.status && JSON.stringify(was.body) === JSON.stringify(is.body)) continue
      changed += 1
      const had = keysOf(was)
      expect({ act, address, had, isDropped: had.some((key) => dropped.has(key)) }).toEqual({
        ...{ act, address, had },
        isDropped: true,
      })
    }
  }
  // Each act changes the list of changes or what is shown of names, at the least.
  expect(changed).toBeGreaterThan(someActs(99).length)
}, 180_000)

describe('a published query', () => {
  const post = (query: unknown, headers: HeadersInit = {}) =>
    there.anybody.call('POST', '/api/graphql', query, headers)

  it('has one answer, by its text, by its name, spaced otherwise and asked in another way', async () => {
    for (const name of ['HomePage', 'LatestArticles', 'ArticlePage']) {
      const text = publishedQueries().get(name) ?? ''
      const variables = name === 'ArticlePage' ? { id: articles.at(-1) } : {}
      const parameters = new URLSearchParams({ query: text, variables: JSON.stringify(variables) })
      const asked = [
        await post({ query: text, variables }),
        await post({ query: text.replaceAll(' ', ' \n\t'), variables, operationName: name }),
        // With a comment it is another text, which Payload answers.
        await post({ query: `# Một câu hỏi\n${text}`, variables }),
        await there.anybody.call('GET', `/api/graphql?${parameters}`),
        await there.anybody.call('GET', `/api/graphql?operationName=${name}&${parameters}`),
      ]
      for (const [at, answer] of asked.entries())
        expect({ name, at, told: told(answer) }).toEqual({
          ...{ name, at },
          told: [200, asked[0]?.body],
        })
      expect(asked[0]?.body.data).not.toBeNull()
      const [, , , byText, byName] = asked
      expect(byText?.headers.get('etag')).toBe(byName?.headers.get('etag'))
      expect(byText?.headers.get('cache-control')).toContain('s-maxage=10')
    }
  })

  it('that comes to nothing says why in the caller’s language by POST, and for all by GET', async () => {
    const query = publishedQueries().get('LatestArticles')
    for (const language of ['vi', 'en'] as const) {
      const { status, body } = await post(
        { query, variables: { category: 'khong-co' } },
        { 'accept-language': language },
      )
      expect([status, body.errors[0].message]).toEqual([200, problems.notFound[language]])
    }
    const address = '/api/graphql?operationName=LatestArticles&variables={"category":"khong-co"}'
    const { status, body, headers } = await there.anybody.call('GET', address)
    expect([status, body.data, body.errors[0].extensions.code]).toEqual([200, null, 'notFound'])
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10')
  })

  it('is no other query: those come by POST, and are Payload’s to answer', async () => {
    for (const parameters of [
      '?query={homePage{slots{id}}}',
      '?operationName=Nothing',
      '?operationName=HomePage&variables={"x":1}',
      '?operationName=LatestArticles&variables={"limit":"5"}',
      '?operationName=LatestArticles&variables=[',
      '',
    ])
      expect([
        parameters,
        (await there.anybody.call('GET', `/api/graphql${parameters}`)).status,
      ]).toEqual([parameters, 405])
    const { body } = await post({ query: '{ homePage { slots { id } } }' })
    expect(Object.keys(body.data.homePage)).toEqual(['slots'])
    const long = await post({ query: `{ homePage { slots { id } } } #${'x'.repeat(30_000)}` })
    expect(long.body).toEqual(body)
  })
})

describe('an answer that is kept', () => {
  const list = '/api/v1/articles'

  // Enough to be worth compressing, whatever was withdrawn before.
  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) await acts.publish(there)
  })

  it('is the same for everybody, whatever they say of themselves', async () => {
    const { body } = await there.anybody.call('GET', list)
    for (const [caller, query, headers] of [
      [there.chief, '', {}],
      [there.anybody, '?utm_source=x&fbclid=y', {}],
      [there.anybody, '', { 'accept-language': 'en', cookie: 'payload-lng=en' }],
    ] as const)
      expect((await caller.call('GET', list + query, undefined, headers)).body).toEqual(body)
  })

  it('says what it varies by and how long it lasts, and nothing of the admin', async () => {
    const { headers } = await there.anybody.call('GET', list)
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
      'content-type': 'application/json; charset=utf-8',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    for (const name of ['accept-ch', 'critical-ch', 'set-cookie', 'x-powered-by'])
      expect(headers.has(name)).toBe(false)
  })

  it.each(encodings)('is not sent again to who has it (%s)', async (encoding) => {
    const asked = { 'accept-encoding': encoding }
    const first = await there.anybody.call('GET', list, undefined, asked)
    const tag = first.headers.get('etag') ?? ''
    const again = { ...asked, 'if-none-match': tag }
    const known = await there.anybody.call('GET', list, undefined, again)
    expect([known.status, known.body, known.headers.get('etag')]).toEqual([304, '', tag])
    expect(known.headers.has('content-length')).toBe(false)
    const others = encodings.filter((one) => one !== encoding)
    for (const other of others) {
      const { status } = await there.anybody.call('GET', list, undefined, {
        ...again,
        'accept-encoding': other,
      })
      expect(status).toBe(200)
    }
  })

  it('says of itself to HEAD what it says to GET', async () => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) =>
        there.anybody.call(method, list, undefined, { 'accept-encoding': 'identity' }),
      ),
    )
    const said = ({ headers }: Answer) =>
      [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
    expect(said(head as Answer)).toEqual(said(get as Answer))
    expect(head?.body).toBe('')
  })

  it('says the same of itself at an address that is too long to be kept', async () => {
    const junk = `x=${'a'.repeat(3_000)}`
    for (const address of [list, '/', '/api/v1/articles/khong-co', '/tim-kiem?q=hoi'])
      for (const encoding of encodings) {
        const asked = { 'accept-encoding': encoding, rsc: '1' }
        const [short, long] = [
          await there.anybody.call('GET', address, undefined, asked),
          await there.anybody.call(
            'GET',
            `${address}${address.includes('?') ? '&' : '?'}${junk}`,
            undefined,
            asked,
          ),
        ]
        const said = ({ status, body, headers }: Answer) => ({
          ...{ address, encoding, status, body },
          headers: [...headers].filter(([name]) => name !== 'date' && name !== 'last-modified'),
        })
        expect(said(long)).toEqual(said(short))
      }
    const words = await there.anybody.call('GET', `/api/v1/search?q=${'x'.repeat(3_000)}`)
    expect([words.status, words.headers.get('vary')]).toEqual([400, 'Accept-Encoding'])
  })

  it('is none of what may not be kept', async () => {
    for (const [method, address] of [
      ['POST', list],
      ['DELETE', list],
    ] as const)
      expect((await there.anybody.call(method, address)).status).toBe(405)
    const preflight = await there.anybody.call('OPTIONS', list)
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ])
  })
})

it('answers that come from nothing published are no wall for what is published then', async () => {
  const id = await desk.bring(await desk.anArticle(), 'approved')
  const address = `/api/v1/articles/${id}`
  expect((await kept(address))[0]).toBe(404)
  await desk.make(there.secretary, id, 'publish')
  expect((await kept(address))[0]).toBe(200)
})

describe('the bytes of a photo', () => {
  let article: string
  let file: string
  let whole: string
  const renditions: string[] = []
  let bytes: Buffer

  beforeAll(async () => {
    const image = await upload(desk.reporter)
    const { body } = await desk.reporter.call('GET', `/api/images/${image}`)
    file = `/api/images/file/${body.sizes.w320.filename}`
    whole = `/api/images/file/${body.filename}`
    article = await desk.bring(await desk.anArticle({ hero: { image } }), 'approved')
    const asStaff = { headers: { authorization: `JWT ${await tokenOf('reporter')}` } }
    bytes = Buffer.from(await (await fetch(desk.newsroom.url + file, asStaff)).arrayBuffer())
    expect(bytes.length).toBeGreaterThan(100)
  })

  const tokenOf = async (name: string): Promise<string> => {
    const given = { email: `${name}@newsroom.example`, password }
    return (await there.anybody.call('POST', '/api/users/login', given)).body.token
  }
  const ask = async (headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(server.url + file, { method, headers })
    const { status, headers: said } = response
    return { status, said, bytes: Buffer.from(await response.arrayBuffer()) }
  }

  it('are for who works on it alone, until a live article shows it', async () => {
    expect((await ask()).status).toBe(404)
    const own = await ask({ authorization: `JWT ${await tokenOf('editor')}` })
    expect([own.status, own.said.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await ask()).status).toBe(404)
    await desk.make(there.secretary, article, 'publish')
    const shown = await ask()
    expect([shown.status, shown.bytes.equals(bytes)]).toEqual([200, true])
    expect(Object.fromEntries(shown.said)).toMatchObject({
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600, s-maxage=60',
      'content-length': String(bytes.length),
      'content-type': 'image/webp',
      'last-modified': expect.stringMatching(/ GMT$/),
      'surrogate-key': `article:${article}`,
      'x-content-type-options': 'nosniff',
    })
    expect(shown.said.get('vary')).toBeNull()
  })

  it('are never those of the upload', async () => {
    const asked = async (headers = {}) => (await fetch(server.url + whole, { headers })).status
    expect(await asked()).toBe(404)
    expect(await asked({ authorization: `JWT ${await tokenOf('editor')}` })).toBe(200)
    expect(await asked()).toBe(404)
  })

  it('are given in parts, as RFC 9110 has it', async () => {
    const part = await ask({ range: 'bytes=10-19' })
    expect([part.status, part.said.get('content-range'), part.said.get('content-length')]).toEqual([
      206,
      `bytes 10-19/${bytes.length}`,
      '10',
    ])
    expect(part.bytes.equals(bytes.subarray(10, 20))).toBe(true)
    const beyond = await ask({ range: `bytes=${bytes.length}-` })
    expect([beyond.status, beyond.said.get('content-range')]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ])
    expect(JSON.parse(beyond.bytes.toString()).errors[0].code).toBe('invalid')
    const last = await ask({ range: `bytes=-${bytes.length + 100}` })
    expect([last.status, last.bytes.equals(bytes)]).toEqual([206, true])
    const other = await ask({ range: 'bytes=10-19', 'if-range': '"another"' })
    expect([other.status, other.bytes.equals(bytes)]).toEqual([200, true])
  })

  it('are not sent again to who has them, and told to who asks for the head', async () => {
    const { said } = await ask()
    const later = new Date(Date.parse(said.get('last-modified') ?? '') + 1_000).toUTCString()
    for (const known of [
      { 'if-none-match': said.get('etag') ?? '' },
      { 'if-modified-since': later },
    ] as Record<string, string>[])
      expect((await ask(known)).status).toBe(304)
    const head = await ask({}, 'HEAD')
    expect([head.status, head.said.get('content-length')]).toEqual([200, String(bytes.length)])
  })

  it('are those of crops and other formats too, once the server has made them', async () => {
    const shown = async () => {
      const answer = await fetch(`${server.url}/api/v1/articles/${article}`)
      return ((await answer.json()) as ArticlePage).hero!
    }
    const ratios = async () => (await shown()).crops.map(({ ratio }) => ratio).join(' ')
    expect(await eventually(ratios, '16:9 4:3 1:1', 40_000)).toBe('16:9 4:3 1:1')
    const hero = await shown()
    expect(hero.srcset.map(({ type }) => type)).toEqual(['image/webp', 'image/avif'])
    const sources = [...hero.srcset, ...hero.crops.flatMap(({ srcset }) => srcset)]
    renditions.push(...sources.map(({ src }) => server.url + new URL(src).pathname))
    for (const src of renditions) {
      const { status, headers } = await fetch(src)
      expect([src, status, headers.get('surrogate-key')]).toEqual([src, 200, `article:${article}`])
    }
  })

  it('bear the keys of whatever shows them: the newspaper itself, and authors', async () => {
    const image = await upload(desk.reporter)
    const { body } = await desk.reporter.call('GET', `/api/images/${image}`)
    const portrait = await desk.chief.call('PATCH', `/api/authors/${author}`, { avatar: image })
    const logo = await there.chief.call('POST', '/api/globals/site', { logo: image })
    expect([portrait.status, logo.status]).toEqual([200, 200])
    const at = `${server.url}/api/images/file/${body.sizes.w320.filename}`
    const { headers } = await fetch(at)
    expect(headers.get('surrogate-key')).toBe(`site author:${author}`)
  })

  it('are gone at once with the last article that showed it', async () => {
    const given = { note: 'Gỡ theo yêu cầu của bạn đọc.', basis: 'copyright' }
    await desk.make(there.chief, article, 'withdraw', given)
    expect((await ask()).status).toBe(410)
    expect(renditions.length).toBeGreaterThan(3)
    for (const src of renditions) expect([src, (await fetch(src)).status]).toEqual([src, 410])
    expect((await ask({ range: 'bytes=0-9' })).status).toBe(410)
  })
})
