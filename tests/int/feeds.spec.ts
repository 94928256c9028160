import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import { inTransaction } from '../../src/database/transaction.ts'
import { bodyOf, link, paragraph } from '../../src/domain/body.ts'
import { prepare, publish } from '../../src/publishing/index.ts'
import { type Desk, openDesk, unread } from '../support/desk.ts'
import { jsonFeedFaults } from '../support/jsonFeedFaults.ts'
import { elementsOf, parsedXml, textOf } from '../support/parsedXml.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const site = 'https://newsroom.example'
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  await desk.bring(await desk.anArticle(), 'published')
})
afterAll(() => desk.newsroom.close())

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${desk.newsroom.url}${path}`, { redirect: 'manual', ...init })
const textAt = async (path: string) => (await get(path)).text()

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const
const everyFeed = ['/feeds/', '/feeds/cong-doan/'].flatMap((folder) =>
  files.map((file) => folder + file),
)

type Item = { id: string; url: string; title: string; html: string }

/** What each of the formats tells of the same articles, read by parsers that are not ours. */
const itemsIn = async (path: string): Promise<Item[]> => {
  const text = await textAt(path)
  if (path.endsWith('.json')) {
    const feed = JSON.parse(text)
    expect(jsonFeedFaults(feed)).toEqual([])
    return feed.items.map((item: Record<string, string>) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      html: item.content_html,
    }))
  }
  if (path.endsWith('rss.xml'))
    return elementsOf(parsedXml(text), 'item').map((item) => ({
      id: textOf(item, 'guid') ?? '',
      url: textOf(item, 'link') ?? '',
      title: textOf(item, 'title') ?? '',
      html: textOf(item, 'content:encoded') ?? '',
    }))
  return elementsOf(parsedXml(text), 'entry').map((entry) => ({
    id: (textOf(entry, 'id') ?? '').split(':').at(-1) ?? '',
    url: elementsOf(entry, 'link')[0]?.attributes.href ?? '',
    title: textOf(entry, 'title') ?? '',
    html: textOf(entry, 'content') ?? '',
  }))
}
const idsIn = async (path: string) => (await itemsIn(path)).map(({ id }) => id)

/** Past the moves, which would take their time. */
const publishAtOnce = async (title: string): Promise<void> => {
  const { payload } = desk.newsroom
  const draft = await payload.create({ collection: 'articles', data: { title }, draft: true })
  const words = { lead: 'Sapo.', body: bodyOf([paragraph('Chữ.')]), category: desk.category }
  const article = { id: draft.id, title, slug: draft.slug ?? '', ...words }
  const said = { kind: null, contentHash: null, by: null, responsible: null }
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    const at = new Date().toISOString()
    await publish(req, await prepare({ req, article, ...said, at }), 'm1')
  })
}

describe(`a feed, on ${testDatabase}`, () => {
  it.each(unread)('tells nothing of an article that is %s', async (state) => {
    const before = await Promise.all(everyFeed.map(textAt))
    const id = await desk.anArticle({ title: `Chưa ai đọc ${state}` })
    await desk.bring(id, state)
    expect(await Promise.all(everyFeed.map(textAt))).toEqual(before)
  })

  it.each(everyFeed)('%s tells of an article in full, whatever its title holds', async (path) => {
    const title = `Giải T&T: “U23” <Club> "C&J" ]]> 👩‍🏭 ${path}`
    const body = bodyOf([paragraph([link('/cu.html', 'T&T')])])
    const id = await desk.bring(await desk.anArticle({ title, body }), 'published')
    const { url, ...item } = (await itemsIn(path))[0] ?? { url: '' }
    expect(item).toEqual({
      id,
      title,
      html: `<p><strong>Sapo của bài.</strong></p><p><a href="${site}/cu.html">T&amp;T</a></p>`,
    })
    expect(url).toMatch(/^https:\/\/newsroom\.example\/giai-t-t-u23-club-[a-z0-9-]+\.html$/)
  })

  it('shows a publication, an update under the same id, and a withdrawal at once', async () => {
    const id = await desk.bring(await desk.anArticle({ title: 'Tít thứ nhất' }), 'published')
    const first = await Promise.all(everyFeed.map(itemsIn))
    expect(first.map(([newest]) => [newest?.id, newest?.title])).toEqual(
      everyFeed.map(() => [id, 'Tít thứ nhất']),
    )
    await desk.make(desk.editor, id, 'revise')
    const words = { title: 'Tít thứ hai', slug: 'tit-thu-hai' }
    expect((await desk.editor.call('PATCH', `/api/articles/${id}`, words)).status).toBe(200)
    expect(await Promise.all(everyFeed.map(itemsIn))).toEqual(first)
    await desk.make(desk.editor, id, 'forward')
    await desk.make(desk.head, id, 'approve')
    await desk.make(desk.secretary, id, 'publish', { kind: 'update' })
    for (const path of everyFeed)
      expect((await itemsIn(path)).filter((item) => item.id === id)).toMatchObject([
        { title: 'Tít thứ hai', url: `${site}/tit-thu-hai.html` },
      ])
    const given = { note: 'Gỡ theo yêu cầu của bạn đọc.', basis: 'copyright' }
    await desk.make(desk.chief, id, 'withdraw', given)
    for (const path of everyFeed) expect(await idsIn(path)).not.toContain(id)
    for (const path of everyFeed) expect(await textAt(path)).not.toMatch(/Tít thứ|tit-thu/)
  })

  it('says when an article was published, and when it was updated last', async () => {
    const id = await desk.bring(await desk.anArticle(), 'published')
    const correction = { kind: 'correction', wrong: 'Sai', right: 'Đúng', basis: 'correction' }
    await desk.make(desk.chief, id, 'correct', { correction })
    const { body } = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    const item = JSON.parse(await textAt('/feeds/feed.json')).items[0]
    expect([item.date_published, item.date_modified]).toEqual([body.publishedAt, body.updatedAt])
    const [entry] = elementsOf(parsedXml(await textAt('/feeds/atom.xml')), 'entry')
    expect(entry && textOf(entry, 'updated')).toBe(body.updatedAt)
  })

  it('shows the main photo, and the new name of a section, an author and a topic at once', async () => {
    const { payload } = desk.newsroom
    const name = async (collection: 'categories' | 'topics', named: string) =>
      (await payload.create({ collection, data: { name: named }, draft: false })).id
    const author = await payload.create({
      collection: 'authors',
      data: { name: 'LĐLĐ huyện Phú Xuyên', kind: 'organisation' },
      draft: false,
    })
    const [section, topic] = [await name('categories', 'Mục cũ'), await name('topics', 'Chủ đề cũ')]
    const file = await aPhoto()
    const image = await payload.create({
      collection: 'images',
      data: { alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' },
      draft: false,
      file: { data: file, mimetype: 'image/jpeg', name: 'anh.jpg', size: file.length },
    })
    const article = await desk.anArticle({
      hero: { image: image.id },
      category: section,
      topics: [topic],
      bylines: [{ author: author.id, role: 'text' }],
    })
    await desk.bring(article, 'published')
    await payload.update({ collection: 'categories', id: section, data: { name: 'Mục mới' } })
    await payload.update({ collection: 'topics', id: topic, data: { name: 'Chủ đề mới' } })
    const [item] = JSON.parse(await textAt('/feeds/feed.json')).items
    expect(item).toMatchObject({
      id: article,
      image: expect.stringMatching(/^https:\/\/newsroom\.example\/api\/images\/file\//),
      tags: ['Mục mới', 'Chủ đề mới'],
      authors: [{ name: 'LĐLĐ huyện Phú Xuyên', url: `${site}/tac-gia/ldld-huyen-phu-xuyen` }],
    })
    const feed = parsedXml(await textAt('/feeds/muc-cu/rss.xml'))
    expect(elementsOf(feed, 'dc:creator').map(({ text }) => text)).toEqual(['LĐLĐ huyện Phú Xuyên'])
    expect(elementsOf(feed, 'title')[0]?.text).toBe('Mục mới - newsroom.example')
    expect(elementsOf(feed, 'media:content')).toMatchObject([
      { attributes: { url: item.image, medium: 'image' } },
    ])
    expect(elementsOf(feed, 'media:credit').map(({ text }) => text)).toEqual(['Hà An'])
  })

  it('of a category holds what is in its children, and nothing of others', async () => {
    const { payload } = desk.newsroom
    const child = await payload.create({
      collection: 'categories',
      data: { name: 'Cơ sở', parent: desk.category },
      draft: false,
    })
    const other = await payload.create({
      collection: 'categories',
      data: { name: 'Thể thao' },
      draft: false,
    })
    const ids = await Promise.all(
      [child.id, other.id].map(async (category) =>
        desk.bring(await desk.anArticle({ category }), 'published'),
      ),
    )
    expect(await idsIn('/feeds/cong-doan/atom.xml')).toEqual(expect.arrayContaining([ids[0]]))
    expect(await idsIn('/feeds/cong-doan/atom.xml')).not.toContain(ids[1])
    expect(await idsIn('/feeds/the-thao/feed.json')).toEqual([ids[1]])
  })

  it('of a category without articles is one without entries, until the category is dropped', async () => {
    const { payload } = desk.newsroom
    const { id } = await payload.create({
      collection: 'categories',
      data: { name: 'Sắp bỏ' },
      draft: false,
    })
    for (const file of files) expect(await itemsIn(`/feeds/sap-bo/${file}`)).toEqual([])
    await payload.delete({ collection: 'categories', id })
    for (const file of files) expect((await get(`/feeds/sap-bo/${file}`)).status).toBe(404)
  })

  it('of a category by its former slug leads to the present one', async () => {
    const { payload } = desk.newsroom
    const { id } = await payload.create({
      collection: 'categories',
      data: { name: 'Tên trước' },
      draft: false,
    })
    await payload.update({ collection: 'categories', id, data: { slug: 'ten-sau' } })
    for (const file of files) {
      const { status, headers } = await get(`/feeds/ten-truoc/${file}`)
      expect([status, headers.get('location')]).toEqual([301, `/feeds/ten-sau/${file}`])
      expect((await get(`/feeds/ten-sau/${file}`)).status).toBe(200)
    }
    const byId = await get(`/feeds/${id}/rss.xml`)
    expect(byId.headers.get('link')).toBe(`<${site}/feeds/ten-sau/rss.xml>; rel="self"`)
  })

  it('is called what the newspaper calls itself, at once', async () => {
    const { payload } = desk.newsroom
    const data = { name: 'Báo T&T', description: 'Tiếng nói <của> người lao động' }
    await payload.updateGlobal({ slug: 'site', data })
    const feed = JSON.parse(await textAt('/feeds/feed.json'))
    expect(feed).toMatchObject({
      title: data.name,
      description: data.description,
      authors: [{ name: data.name }],
    })
    const atom = parsedXml(await textAt('/feeds/cong-doan/atom.xml'))
    expect([textOf(atom, 'title'), textOf(atom, 'subtitle')]).toEqual([
      'Công đoàn - Báo T&T',
      'Tin mới của mục Công đoàn',
    ])
  })

  it.each([
    '/feeds/',
    '/feeds/rss',
    '/feeds/khong-co/rss.xml',
    '/feeds//rss.xml',
    '/feeds/cong-doan/cong-doan/rss.xml',
    '/feeds/%00/rss.xml',
    '/feeds/%E0%A4/rss.xml',
    '/feeds/constructor',
    `/feeds/${'a'.repeat(5_000)}/rss.xml`,
  ])('is not at %s', async (path) => {
    const answer = async (at: string) => {
      const response = await get(at)
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return { status: response.status, headers, body: await response.text() }
    }
    expect((await answer(path)).status).toBe(404)
    expect(await answer(path)).toEqual(await answer('/feeds/mot-muc-khac/rss.xml'))
  })

  it.each([
    ['/feeds/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/feeds/cong-doan/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feeds/feed.json', 'application/feed+json; charset=utf-8'],
  ])('%s says what it is, and costs nothing when it is known', async (path, type) => {
    const first = await get(path)
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      'content-type': type,
      'last-modified': expect.stringMatching(/GMT$/),
      'surrogate-key': expect.stringMatching(/\barticle:\S/),
      link: `<${site}${path}>; rel="self"`,
    })
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const again = await get(path, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await get(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
      200,
      first.headers.get('etag'),
      '',
    ])
    expect((await get(path, { method: 'POST' })).status).toBe(405)
    await desk.bring(await desk.anArticle(), 'published')
    expect((await get(path, { headers })).status).toBe(200)
  })

  it('holds the newest, newest first, and no more than fifty', async () => {
    for (let count = 0; count < 51; count++) await publishAtOnce(`Bài thứ ${count}`)
    const listed = await desk.anonymous.call('GET', '/api/v1/articles?limit=100')
    const ids = listed.body.docs.map(({ id }: { id: string }) => id)
    for (const file of files) expect(await idsIn(`/feeds/${file}`)).toEqual(ids.slice(0, 50))
  })

  it('is a handful of questions, each by an index', async () => {
    const plans = await plansOf(desk.newsroom.payload, async () => {
      await get('/feeds/cong-doan/rss.xml')
    })
    expect(plans.length).toBeLessThanOrEqual(8)
    for (const plan of plans.filter((one) => /\b(?:pages|listings)\b/.test(one)))
      expect(plan).not.toMatch(/SCAN (?:pages|listings)|TEMP B-TREE|COLLSCAN|"SORT"/)
  })
})
