import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rename } from 'node:fs/promises'
import { readPlainBy } from '../../src/database/plainReads.ts'
import { clockOf } from '../../src/domain/clock.ts'
import { momentOf } from '../../src/domain/moment.ts'
import { repeat } from '../../src/lifetime/repeat.ts'
import { type Desk, openDesk, unread } from '../support/desk.ts'
import { place } from '../support/ownPlace.ts'
import { elementsOf, parsedXml, textOf } from '../support/parsedXml.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const site = 'https://newsroom.example'
const timeZone = 'Asia/Ho_Chi_Minh'
const note = 'Gỡ theo yêu cầu của bạn đọc.'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.newsroom.close())

const get = (path: string, init: RequestInit = {}) => fetch(`${desk.newsroom.url}${path}`, init)
const textAt = async (path: string) => (await get(path)).text()
const placesIn = (text: string) => elementsOf(parsedXml(text), 'loc').map(({ text: at }) => at)
const placesAt = async (path: string) => placesIn(await textAt(path))
const both = ['/sitemap.xml', '/news-sitemap.xml'] as const

const published = async (title: string, data: object = {}): Promise<string> => {
  const id = await desk.anArticle({ title })
  const { status } = await desk.editor.call('PATCH', `/api/articles/${id}`, { title, ...data })
  expect(status).toBe(200)
  return desk.bring(id, 'published')
}

describe(`a sitemap, on ${testDatabase}`, () => {
  it.each(unread)('tells nothing of an article that is %s', async (state) => {
    const before = await Promise.all(both.map(textAt))
    await desk.bring(await desk.anArticle({ title: `Chưa ai đọc ${state}` }), state)
    expect(await Promise.all(both.map(textAt))).toEqual(before)
  })

  it('shows a publication, the last change that readers are told of, and a withdrawal at once', async () => {
    const id = await published('Một bài mới')
    const url = `${site}/mot-bai-moi.html`
    for (const path of both) expect(await placesAt(path)).toContain(url)
    const correction = { kind: 'correction', wrong: 'Sai', right: 'Đúng', basis: 'correction' }
    await desk.make(desk.chief, id, 'correct', { correction })
    const { body } = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    const told = elementsOf(parsedXml(await textAt('/sitemap.xml')), 'url').find(
      (page) => textOf(page, 'loc') === url,
    )
    expect(new Date((told && textOf(told, 'lastmod')) ?? '')).toEqual(new Date(body.updatedAt))
    await desk.make(desk.chief, id, 'withdraw', { note, basis: 'copyright' })
    for (const path of both) expect(await placesAt(path)).not.toContain(url)
  })

  it('holds every other page of the site', async () => {
    const { payload } = desk.newsroom
    await payload.create({ collection: 'topics', data: { name: 'Bầu cử' }, draft: false })
    await payload.create({
      collection: 'authors',
      data: { name: 'Hà An', kind: 'person' },
      draft: false,
    })
    expect(await placesAt('/sitemap.xml')).toEqual(
      expect.arrayContaining(
        ['/', '/cong-doan', '/chu-de/bau-cu', '/tac-gia/ha-an'].map((path) => site + path),
      ),
    )
  })

  it('of more addresses than one may hold is an index, whose parts hold each of them once', async () => {
    await published('Bài của phần một')
    await published('Bài của phần hai')
    const { editionOf } = await import('../../src/delivery/Edition.ts')
    const { findSitemap } = await import('../../src/delivery/sitemaps/findSitemap.ts')
    const at = async (part: string | null, most?: number) => {
      const found = await findSitemap(await editionOf(desk.newsroom.payload), part, most)
      return found && placesIn(found.text)
    }
    const all = (await at(null)) ?? []
    const index = (await at(null, 1)) ?? []
    const articles = all.filter((place) => place.endsWith('.html'))
    expect(index).toEqual(
      Array.from({ length: articles.length + 1 }, (_, n) => `${site}/sitemap.xml?part=${n}`),
    )
    const parts = await Promise.all(index.map((_, n) => at(String(n), 1)))
    expect(parts.slice(1).every((part) => part?.length === 1)).toBe(true)
    expect(parts.slice(1).reverse().flat()).toEqual(articles)
    expect(parts.flat().sort()).toEqual([...all].sort())
    for (const none of [String(index.length), '-1', '01', 'x', ''])
      expect([none, await at(none, 1)]).toEqual([none, null])
  })

  it('is made once while nothing changes, and again after it could not be made', async () => {
    const { payload } = desk.newsroom
    await get('/sitemap.xml')
    // The site's revision is asked for, and nothing else.
    expect(await plansOf(payload, () => get('/sitemap.xml'))).toHaveLength(1)
    await published('Bài sau cùng')
    const { count } = payload.db
    payload.db.count = () => Promise.reject(new Error('The database is away.'))
    expect((await get('/sitemap.xml')).status).toBe(500)
    payload.db.count = count
    expect(await placesAt('/sitemap.xml')).toContain(`${site}/bai-sau-cung.html`)
  })

  it('is read along an index', async () => {
    const { editionOf } = await import('../../src/delivery/Edition.ts')
    const { findSitemap } = await import('../../src/delivery/sitemaps/findSitemap.ts')
    const { payload } = desk.newsroom
    const plans = await plansOf(payload, async () => findSitemap(await editionOf(payload), null))
    const read = plans.filter((plan) => /\b(?:pages|listings)\b/.test(plan))
    expect(read.length).toBeGreaterThanOrEqual(2)
    for (const plan of read)
      expect(plan).not.toMatch(/SCAN (?:pages|listings)|TEMP B-TREE|COLLSCAN|"SORT"/)
  })

  it.each(both)('%s says what it is, and costs nothing when it is known', async (path) => {
    const first = await get(path)
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      'content-type': 'application/xml; charset=utf-8',
      'last-modified': expect.stringMatching(/GMT$/),
      'surrogate-key': expect.stringMatching(/\blist\b/),
    })
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    expect((await get(path, { headers })).status).toBe(304)
    expect((await get(path, { method: 'PUT' })).status).toBe(405)
    expect((await get('/sitemap.xml?part=7')).status).toBe(404)
  })
})

describe('the sitemap for news', () => {
  const clock = clockOf(timeZone)
  /** So many minutes after the first moment of yesterday, by the newspaper's clock. */
  const sinceYesterday = (minutes: number): string => {
    const today = clock(new Date().toISOString()).iso.slice(0, 'yyyy-mm-dd'.length)
    const day = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, today.length)
    return new Date(Date.parse(momentOf(day, timeZone)) + minutes * 60_000).toISOString()
  }

  it('holds today and yesterday, by the newspaper’s clock', async () => {
    await published('Phút đầu hôm qua', { originalPublishedAt: sinceYesterday(0) })
    await published('Phút cuối hôm kia', { originalPublishedAt: sinceYesterday(-1) })
    const places = await placesAt('/news-sitemap.xml')
    expect(places).toContain(`${site}/phut-dau-hom-qua.html`)
    expect(places).not.toContain(`${site}/phut-cuoi-hom-kia.html`)
    expect(await placesAt('/sitemap.xml')).toContain(`${site}/phut-cuoi-hom-kia.html`)
  })

  it('says of each what it is called, when it was published and in what language', async () => {
    const title = 'Giải T&T: "U23" <Club>'
    await desk.newsroom.payload.updateGlobal({ slug: 'site', data: { name: 'Báo T&T' } })
    const id = await published(title)
    const { body } = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    const [newest] = elementsOf(parsedXml(await textAt('/news-sitemap.xml')), 'news:news')
    expect(newest?.uri).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    expect(newest?.children.map(({ name, text }) => [name, text])).toEqual([
      ['news:publication', 'Báo T&Tvi'],
      ['news:publication_date', body.publishedAt],
      ['news:title', title],
    ])
  })
})

describe('what robots are told', () => {
  it('leaves open what readers need, and says where the sitemaps are', async () => {
    const response = await get('/robots.txt')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const lines = (await response.text()).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Disallow: /admin/',
        'Disallow: /api/',
        'Allow: /api/v1/',
        'Allow: /api/images/file/',
        `Sitemap: ${site}/sitemap.xml`,
        `Sitemap: ${site}/news-sitemap.xml`,
      ]),
    )
  })
})

describe('a newsroom that is asked how it is', () => {
  const answerOf = async (path: string) => {
    const response = await get(path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    return [response.status, await response.json()]
  }

  it('is alive', async () => {
    expect(await answerOf('/healthz')).toEqual([200, { alive: true }])
  })

  it('is ready while its jobs run, its photos can be stored and its database answers', async () => {
    const { payload } = desk.newsroom
    expect(await answerOf('/readyz')).toEqual([503, { ready: false, reason: 'jobs' }])
    const stop = repeat(payload, { named: 'wait', do: async () => undefined, pause: 60_000 })
    expect(await answerOf('/readyz')).toEqual([200, { ready: true }])
    await rename(place.mediaDir, `${place.mediaDir}-away`)
    expect(await answerOf('/readyz')).toEqual([503, { ready: false, reason: 'media' }])
    await rename(`${place.mediaDir}-away`, place.mediaDir)
    const { findOne } = payload.db
    const readPlain = readPlainBy(payload.db, () => null)
    payload.db.findOne = () => Promise.reject(new Error('mongodb://user:secret@host is away.'))
    expect(await answerOf('/readyz')).toEqual([503, { ready: false, reason: 'database' }])
    expect(await answerOf('/healthz')).toEqual([200, { alive: true }])
    payload.db.findOne = findOne
    readPlainBy(payload.db, readPlain)
    expect(await answerOf('/readyz')).toEqual([200, { ready: true }])
    await stop()
  })
})
