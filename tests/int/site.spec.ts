import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, figure, heading, link, list, paragraph, quote } from '../../src/domain/body.ts'
import { type Desk, openDesk, unread } from '../support/desk.ts'
import { attributeOf, elementsOf, pageFaults, textOf } from '../support/pageFaults.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'

const site = 'https://newsroom.example'
let desk: Desk
let author: { id: string; slug?: string | null }
let topic: { id: string; slug?: string | null }
let live: string
const title = 'Giải T&T: “U23” <Club> "C&J" 👩‍🏭'

beforeAll(async () => {
  desk = await openDesk()
  const { payload } = desk.newsroom
  author = await payload.create({
    collection: 'authors',
    data: { name: 'Minh An', kind: 'person', bio: 'Phóng viên <công đoàn>.' },
  })
  topic = await payload.create({ collection: 'topics', data: { name: 'Tháng Công nhân' } })
  const bytes = await aPhoto({ width: 1200, height: 800 })
  const { id: image } = await payload.create({
    collection: 'images',
    data: { alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' },
    draft: false,
    file: { data: bytes, mimetype: 'image/jpeg', name: 'anh.jpg', size: bytes.length },
  })
  const body = bodyOf([
    paragraph('Một & hai < ba.'),
    heading('h2', 'Tít xen'),
    list(['Một', 'Hai']),
    quote('Trích'),
    paragraph([link('/cu.html', 'T&T')]),
    figure({ image }),
  ])
  const bylines = [{ author: author.id, role: 'text' }]
  const article = { title, slug: 'giai', body, bylines, topics: [topic.id], hero: { image } }
  live = await desk.bring(await desk.anArticle(article), 'published')
})
afterAll(() => desk.newsroom.close())

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${desk.newsroom.url}${path}`, { redirect: 'manual', ...init })
const pageAt = async (path: string) => (await get(path)).text()
const answerAt = async (path: string) => {
  const { status, headers } = await get(path)
  return [status, headers.get('location')]
}
const headingOf = (page: string): string | null => {
  const [first] = elementsOf(page, 'h1')
  return first ? textOf(first) : null
}
const keysOf = async (path: string): Promise<string[]> =>
  (await get(path)).headers.get('surrogate-key')?.split(' ') ?? []

const everyPage = [
  '/',
  '/cong-doan',
  '/giai.html',
  '/tac-gia/minh-an',
  '/chu-de/thang-cong-nhan',
  '/cai-chinh',
  '/tim-kiem',
]

describe(`a page of the site, on ${testDatabase}`, () => {
  it.each(everyPage)('%s is valid HTML in Vietnamese that runs nothing', async (path) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    const page = await answer.text()
    expect(pageFaults(page)).toEqual([])
    const [root] = elementsOf(page, 'html')
    expect(root && attributeOf(root, 'lang')).toBe('vi')
    for (const script of elementsOf(page, 'script'))
      expect(attributeOf(script, 'type')).toBe('application/ld+json')
    const [canonical] = elementsOf(page, 'link').filter(
      (one) => attributeOf(one, 'rel') === 'canonical',
    )
    const isForSearchEngines = path !== '/tim-kiem'
    expect(canonical && attributeOf(canonical, 'href')).toBe(
      isForSearchEngines ? site + path : undefined,
    )
    for (const photo of elementsOf(page, 'img'))
      expect(attributeOf(photo, 'width')).toMatch(/^\d+$/)
  })

  it.each(everyPage)('%s is kept and asked for again as an answer of /api/v1 is', async (path) => {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': expect.stringMatching(/GMT$/),
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*frame-ancestors 'self'$/,
      ),
      'surrogate-key': expect.stringContaining('site'),
    })
    const known = { headers: { 'if-none-match': String(headers.get('etag')) } }
    expect((await get(path, known)).status).toBe(304)
    const head = await get(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(headers.get('etag'))
  })

  it.each(everyPage)('%s only leads to places that are there', async (path) => {
    const page = await pageAt(path)
    const paths = elementsOf(page, 'a').map((one) => attributeOf(one, 'href') ?? '')
    const own = [...new Set(paths.filter((one) => one.startsWith('/')))]
    const known = ['/cu.html']
    for (const one of own.filter((one) => !known.includes(one)))
      expect([one, (await get(one)).status]).toEqual([one, 200])
    const fragments = paths.filter((one) => one.startsWith('#'))
    const ids = elementsOf(page).map((one) => `#${attributeOf(one, 'id')}`)
    expect(fragments.filter((one) => !ids.includes(one))).toEqual([])
  })

  it('of an article says all that readers are told of it', async () => {
    const page = await pageAt('/giai.html')
    expect(headingOf(page)).toBe(title)
    const said = elementsOf(page, 'main').map(textOf).join('').replace(/\s+/g, ' ')
    for (const words of [
      'Trang chủ',
      'Công đoàn',
      'Sapo của bài.',
      'Minh An',
      '1 phút đọc',
      'Một & hai < ba.',
      'Lễ ra mắt',
      'Ảnh: Hà An',
      'Nguồn: Bản tin',
      'Tháng Công nhân',
    ])
      expect(said).toContain(words)
    const { keys } = { keys: await keysOf('/giai.html') }
    expect(keys).toEqual(
      expect.arrayContaining([
        `article:${live}`,
        `category:${desk.category}`,
        `author:${author.id}`,
        `topic:${topic.id}`,
        'list',
        'home',
        'site',
      ]),
    )
    const photo = elementsOf(page, 'img')[0]
    expect(photo && [attributeOf(photo, 'src'), attributeOf(photo, 'alt')]).toEqual([
      expect.stringMatching(/^https:\/\/newsroom\.example\/api\/images\/file\/.*\.webp$/),
      'Hội trường',
    ])
    const [data] = elementsOf(page, 'script')
    expect(JSON.parse(data ? textOf(data) : '')).toMatchObject({ headline: title })
  })

  it('tells nothing of an article that is not live', async () => {
    const before = await Promise.all(everyPage.map(pageAt))
    for (const state of unread) {
      const words = {
        title: `Chưa ai đọc ${state}`,
        slug: `chua-ai-doc-${state}`,
        bylines: [{ author: author.id, role: 'text' }],
        topics: [topic.id],
      }
      await desk.bring(await desk.anArticle(words), state)
      expect([state, await Promise.all(everyPage.map(pageAt))]).toEqual([state, before])
      const { status } = await get(`/chua-ai-doc-${state}.html`)
      expect([state, status]).toEqual([state, state === 'withdrawn' ? 410 : 404])
    }
  })

  it('shows what is published, renamed and corrected at once', async () => {
    const id = await desk.bring(
      await desk.anArticle({ title: 'Tít mới nhất', slug: 'tit-moi' }),
      'published',
    )
    expect(await pageAt('/cong-doan')).toContain('Tít mới nhất')
    const correction = {
      kind: 'apology',
      wrong: 'Một trăm.',
      right: 'Hai trăm.',
      basis: 'internalError',
    }
    await desk.make(desk.chief, id, 'correct', { correction })
    for (const path of ['/tit-moi.html', '/cai-chinh', '/']) {
      const page = await pageAt(path)
      expect([path, pageFaults(page)]).toEqual([path, []])
      expect(page).toContain('Thông tin cải chính, xin lỗi')
    }
    expect(await pageAt('/cai-chinh')).toContain('Hai trăm.')
    await desk.newsroom.payload.updateGlobal({
      slug: 'site',
      data: { name: 'Báo Lao động', licence: 'Số 1/GP' },
    })
    const page = await pageAt('/')
    expect(headingOf(page)).toBe('Báo Lao động')
    expect(page).toContain('Số 1/GP')
  })
})

describe(`an address of the site, on ${testDatabase}`, () => {
  it('of a withdrawn article is gone, and says nothing of it', async () => {
    const words = { title: 'Bài sẽ gỡ', slug: 'bai-se-go', lead: 'Điều không ai được biết.' }
    await desk.bring(await desk.anArticle(words), 'withdrawn')
    const answer = await get('/bai-se-go.html')
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      410,
      'public, max-age=0, s-maxage=10',
    ])
    expect(pageFaults(page)).toEqual([])
    expect(headingOf(page)).toBe('Bài viết đã được gỡ')
    expect(page).not.toMatch(/Bài sẽ gỡ|Điều không ai/)
    expect((await keysOf('/bai-se-go.html')).some((key) => key.startsWith('article:'))).toBe(true)
  })

  it('that an article had leads to the present one in one hop, as its id does', async () => {
    const id = await desk.bring(await desk.anArticle({ slug: 'ten-dau' }), 'published')
    for (const slug of ['ten-hai', 'ten-ba']) {
      await desk.make(desk.editor, id, 'revise')
      expect((await desk.editor.call('PATCH', `/api/articles/${id}`, { slug })).status).toBe(200)
      await desk.make(desk.editor, id, 'forward')
      await desk.make(desk.head, id, 'approve')
      await desk.make(desk.secretary, id, 'publish', { kind: 'update' })
    }
    for (const path of ['/ten-dau.html', '/ten-hai.html', `/${id}.html`, '/ten-ba.html/'])
      expect([path, ...(await answerAt(path))]).toEqual([path, 301, '/ten-ba.html'])
    const { headers } = await get('/ten-dau.html')
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10')
  })

  it('that a section, an author or a topic had leads to the present one, and keeps the place in the list', async () => {
    const { payload } = desk.newsroom
    for (const [collection, folder] of [
      ['categories', ''],
      ['authors', '/tac-gia'],
      ['topics', '/chu-de'],
    ] as const) {
      const { id } = await payload.create({ collection, data: { name: 'Tên cũ', slug: 'ten-cu' } })
      await payload.update({ collection, id, data: { slug: 'ten-nay' } })
      expect(await answerAt(`${folder}/ten-cu?after=x`)).toEqual([400, null])
      expect(await answerAt(`${folder}/ten-cu`)).toEqual([301, `${folder}/ten-nay`])
      expect(await answerAt(`${folder}/ten-nay/`)).toEqual([301, `${folder}/ten-nay`])
      expect((await answerAt(`${folder}/ten-nay`))[0]).toBe(200)
      const from = `/cu/${collection}.htm`
      await payload.create({ collection: 'redirects', data: { from, to: `${folder}/ten-cu` } })
      expect(await answerAt(from)).toEqual([301, `${folder}/ten-nay`])
    }
  })

  it('that the newsroom has redirected leads where it says, but a live page wins', async () => {
    const { payload } = desk.newsroom
    for (const [from, to] of [
      ['/tin-cu/giai.htm', '/giai.html'],
      ['/cu/bài.htm', 'https://cu.example/bài'],
      ['/giai.html', '/cai-chinh'],
    ] as const)
      await payload.create({ collection: 'redirects', data: { from, to } })
    expect(await answerAt('/tin-cu/giai.htm')).toEqual([301, '/giai.html'])
    expect(await answerAt('/cu/b%C3%A0i.htm')).toEqual([301, 'https://cu.example/b%C3%A0i'])
    expect((await answerAt('/giai.html'))[0]).toBe(200)
  })

  it.each([
    '/khong-co',
    '/khong-co.html',
    '/tac-gia/khong-co',
    '/chu-de/khong-co',
    '/tac-gia',
    '/CONG-DOAN',
    '/Giai.html',
    '/giai.HTML',
    '/cong-doan/giai.html',
    '/%00',
    '/%E0%A4%A',
    '/%',
    '/..%2f',
    '/.env',
    '/wp-login.php',
    '/xem-truoc/khong-co',
    '//evil.example',
    "/'%20OR%201=1--",
  ])('where nothing is says so in the same words: %s', async (path) => {
    const answer = await get(path)
    expect([
      answer.status,
      answer.headers.get('cache-control'),
      answer.headers.get('content-type'),
    ]).toEqual([404, 'public, max-age=0, s-maxage=10', 'text/html; charset=utf-8'])
    expect(await answer.text()).toBe(await pageAt('/khong-co'))
    expect(await keysOf(path)).toContain('list')
  })

  it.each(['a', 'a/'])(
    'where nothing can be, for it is too long, says so too: %s',
    async (part) => {
      const answer = await get(`/${part.repeat(3_000)}`)
      expect([answer.status, await answer.text()]).toEqual([404, await pageAt('/khong-co')])
    },
  )

  it('is never a fault of ours, whatever it is', async () => {
    const part = fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 12 })
        .map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''))),
      fc.constantFrom(
        '%',
        '%00',
        '..',
        '.',
        'tac-gia',
        'chu-de',
        'giai.html',
        'cong-doan',
        '.html',
        '%2f',
        '?after=',
        '?after=%',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
        const path = `/${parts.join('/')}`
        expect([path, [200, 301, 400, 404].includes((await get(path)).status)]).toEqual([
          path,
          true,
        ])
      }),
      { numRuns: 100 },
    )
  })

  it('of a search finds what is published, and says what cannot be looked for', async () => {
    const found = await get('/tim-kiem?q=%22mot+%26%22&category=cong-doan&author=&from=&to=')
    const page = await found.text()
    expect([found.status, pageFaults(page)]).toEqual([200, []])
    expect(elementsOf(page, 'h3').map(textOf)).toContain(title)
    expect(elementsOf(page, 'mark').map(textOf)).toContain('Một')
    const [field] = elementsOf(page, 'input').filter((one) => attributeOf(one, 'id') === 'q')
    expect(field && attributeOf(field, 'value')).toBe('"mot &"')
    for (const empty of ['/tim-kiem', '/tim-kiem?q=']) {
      const form = await get(empty)
      expect([form.status, pageFaults(await form.text())]).toEqual([200, []])
    }
    for (const unfit of ['?q=--', '?q=a&from=2026-02-30', '?q=a&after=x']) {
      const answer = await get(`/tim-kiem${unfit}`)
      expect([unfit, answer.status, pageFaults(await answer.text())]).toEqual([unfit, 400, []])
    }
    expect(await answerAt('/tim-kiem?q=a&category=khong-co')).toEqual([404, null])
    expect(await answerAt('/tim-kiem/?q=a')).toEqual([301, '/tim-kiem?q=a'])
  })

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await get('/', { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })
})

it('a list is read to its end, each article once', async () => {
  const { payload } = desk.newsroom
  const { id: category } = await payload.create({ collection: 'categories', data: { name: 'Dài' } })
  for (let count = 0; count < 23; count++)
    await desk.bring(await desk.anArticle({ category, title: `Bài ${count}` }), 'published')
  const linksIn = (page: string) => elementsOf(page, 'h3').map(textOf)
  const first = await pageAt('/dai')
  const next = elementsOf(first, 'a').find((one) => attributeOf(one, 'rel') === 'next')
  const second = await pageAt(next ? (attributeOf(next, 'href') ?? '') : '')
  expect(pageFaults(second)).toEqual([])
  const all = [...linksIn(first), ...linksIn(second)]
  expect([all.length, new Set(all).size]).toEqual([23, 23])
  expect(elementsOf(second, 'a').some((one) => attributeOf(one, 'rel') === 'next')).toBe(false)
  expect((await get('/dai?after=x')).status).toBe(400)
})
