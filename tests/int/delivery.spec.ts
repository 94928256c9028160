import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createLocalReq, type PayloadRequest } from 'payload'
import { inTransaction } from '../../src/database/transaction.ts'
import type { ArticlePage, Card } from '../../src/delivery/shapes.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import type { ArticleDocument } from '../../src/publishing/freeze.ts'
import { type Kind, prepare, publish, withdraw } from '../../src/publishing/index.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const site = 'https://newsroom.example'
let newsroom: Newsroom
const category: Record<'life' | 'union' | 'sport' | 'empty', string> = {
  life: '',
  union: '',
  sport: '',
  empty: '',
}
let author: string
let topic: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  category.life = await create('categories', { name: 'Đời sống' })
  category.union = await create('categories', { name: 'Công đoàn', parent: category.life })
  category.sport = await create('categories', { name: 'Thể thao' })
  category.empty = await create('categories', { name: 'Trống' })
  author = await create('authors', { name: 'LĐLĐ huyện Phú Xuyên', kind: 'organisation' })
  topic = await create('topics', { name: 'Tháng Công nhân' })
})

afterAll(() => newsroom.close())

type Small = 'categories' | 'authors' | 'topics'
type Named = { name: string; kind?: 'person' | 'organisation'; parent?: string }
const create = async (collection: Small, data: Named): Promise<string> =>
  String((await newsroom.payload.create({ collection, data, draft: false })).id)

const inOne = async <T>(work: (req: PayloadRequest) => Promise<T>): Promise<T> =>
  inTransaction(await createLocalReq({}, newsroom.payload), work)

let count = 0
/** An article's document as the moves hand it over; only its id has to exist. */
const anArticle = async (more: Partial<ArticleDocument> = {}): Promise<ArticleDocument> => {
  const title = `Bài số ${++count}`
  const { id } = await newsroom.payload.create({
    collection: 'articles',
    data: { title },
    draft: true,
  })
  return {
    id,
    title,
    slug: `bai-so-${count}`,
    lead: 'Sapo của bài.',
    body: bodyOf([paragraph('Một đoạn chính văn.')]),
    category: category.sport,
    ...more,
  }
}

/** Whose name stands under a publication is nobody's business here. */
const nobody = { by: null, responsible: null }

const put = (
  article: ArticleDocument,
  { at = '2026-03-01T02:00:00.000Z', kind = null }: { at?: string; kind?: Kind | null } = {},
) =>
  inOne(async (req) => {
    const prepared = await prepare({ req, article, kind, contentHash: 'h1', ...nobody, at })
    return publish(req, prepared, 'm1')
  })

const take = (article: ArticleDocument) =>
  inOne((req) => withdraw({ req, articleId: String(article.id), at: '2026-03-09T02:00:00.000Z' }))

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${newsroom.url}/api/v1${path}`, { redirect: 'manual', ...init })
const pageAt = async (idOrSlug: unknown): Promise<ArticlePage> =>
  (await (await get(`/articles/${String(idOrSlug)}`)).json()) as ArticlePage
const list = async (query: string): Promise<{ docs: Card[]; next: string | null }> =>
  (await (await get(`/articles?${query}`)).json()) as { docs: Card[]; next: string | null }
const idsIn = async (query: string) => (await list(query)).docs.map(({ id }) => id)
const statusOf = async (path: string) => (await get(path)).status

type Words = { alt?: string; caption?: string; credit?: string }
const anImage = async (words: Words = {}): Promise<string> => {
  const bytes = await aPhoto()
  const { id } = await newsroom.payload.create({
    collection: 'images',
    data: { ...words, rights: { licence: 'own', scope: 'any' }, consent: 'publicEvent' },
    draft: false,
    file: { data: bytes, mimetype: 'image/jpeg', name: 'anh.jpg', size: bytes.length },
  })
  return id
}
const isLive = async (image: string) =>
  (await newsroom.payload.findByID({ collection: 'images', id: image })).live

describe(`the page of an article, on ${testDatabase}`, () => {
  it('is whole, in the shape that was promised', async () => {
    const image = await anImage({ alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' })
    const other = await anImage({ caption: 'Tặng quà' })
    const article = await anArticle({
      title: 'Khảo sát "đoàn viên" </script>',
      slug: 'khao-sat',
      category: category.union,
      hero: { image, caption: 'Khai mạc' },
      body: bodyOf([paragraph('C&J ra mắt.'), figure({ image }), figure({ image: other })]),
      bylines: [{ author, role: 'text' }],
      topics: [topic],
    })
    const { publication } = await put(article)
    const page = await pageAt('khao-sat')
    expect(page).toEqual({
      id: article.id,
      slug: 'khao-sat',
      url: `${site}/khao-sat.html`,
      title: 'Khảo sát "đoàn viên" </script>',
      kicker: null,
      lead: 'Sapo của bài.',
      html: expect.stringMatching(
        /^<p>C&amp;J ra mắt.<\/p><figure><img loading="lazy" src="https:\/\/newsroom.example\/api\/images\/file\//,
      ),
      text: 'C&J ra mắt.',
      body: article.body,
      hero: {
        id: image,
        src: expect.stringMatching(
          /^https:\/\/newsroom\.example\/api\/images\/file\/[\w-]+-320\.webp$/,
        ),
        width: 320,
        height: 240,
        srcset: [{ src: page.hero?.src, width: 320, type: 'image/webp' }],
        crops: [],
        share: null,
        alt: 'Hội trường',
        caption: 'Khai mạc',
        credit: 'Hà An',
        focalPoint: { x: 50, y: 50 },
      },
      figures: [expect.objectContaining({ id: other, caption: 'Tặng quà' })],
      bylines: [
        {
          name: 'LĐLĐ huyện Phú Xuyên',
          role: 'text',
          kind: 'organisation',
          url: `${site}/tac-gia/ldld-huyen-phu-xuyen`,
        },
      ],
      source: null,
      category: {
        id: category.union,
        name: 'Công đoàn',
        slug: 'cong-doan',
        url: `${site}/cong-doan`,
        path: [
          { id: category.life, name: 'Đời sống', slug: 'doi-song', url: `${site}/doi-song` },
          { id: category.union, name: 'Công đoàn', slug: 'cong-doan', url: `${site}/cong-doan` },
        ],
      },
      topics: [
        {
          id: topic,
          name: 'Tháng Công nhân',
          slug: 'thang-cong-nhan',
          url: `${site}/chu-de/thang-cong-nhan`,
        },
      ],
      publishedAt: '2026-03-01T09:00:00+07:00',
      publishedAtText: '01/03/2026 09:00',
      updatedAt: null,
      updatedAtText: null,
      corrections: [],
      related: [],
      recommended: [],
      otherNews: [],
      wordCount: 3,
      readMinutes: 1,
      seo: {
        title: article.title,
        description: article.lead,
        image: page.hero,
        canonical: page.url,
      },
      jsonLd: expect.objectContaining({
        '@type': 'NewsArticle',
        headline: article.title,
        datePublished: page.publishedAt,
      }),
      publication,
      contentHash: 'h1',
    })
    expect(await pageAt(article.id)).toEqual(page)
    expect(await (await get('/articles/khao-sat')).text()).not.toContain('<')
  })

  it('keeps its first date; an update and a correction show theirs, a minor change does not', async () => {
    const article = await anArticle({ originalPublishedAt: '2020-03-25T01:30:00.000Z' })
    await put(article)
    expect((await pageAt(article.id)).publishedAtText).toBe('25/03/2020 08:30')
    await put({ ...article, lead: 'Khác' }, { kind: 'minor', at: '2026-03-02T02:00:00.000Z' })
    expect(await pageAt(article.id)).toMatchObject({ lead: 'Khác', updatedAt: null })
    await put(article, { kind: 'update', at: '2026-03-03T02:00:00.000Z' })
    await put(article, { kind: 'minor', at: '2026-03-04T02:00:00.000Z' })
    expect(await pageAt(article.id)).toMatchObject({
      publishedAt: '2020-03-25T08:30:00+07:00',
      updatedAt: '2026-03-03T09:00:00+07:00',
      updatedAtText: '03/03/2026 09:00',
    })
  })

  it('shows what stands beside it: related ones, its category, other sections', async () => {
    const [one, two, three, far, farther] = [
      await anArticle({ category: category.empty }),
      await anArticle({ category: category.empty }),
      await anArticle({ category: category.empty }),
      await anArticle({ category: category.union }),
      await anArticle({ category: category.union }),
    ]
    for (const [day, article] of [one, two, three, far, farther].entries())
      await put(
        { ...article, related: article === one ? [two.id, 'never', far.id] : [] },
        { at: `2027-01-0${day + 1}T02:00:00.000Z` },
      )
    const page = await pageAt(one.id)
    const ids = (cards: Card[]) => cards.map(({ id }) => id)
    expect(ids(page.related)).toEqual([two.id, far.id])
    expect(ids(page.otherNews)).toEqual([three.id])
    expect(ids(page.recommended)[0]).toBe(farther.id)
    expect(page.recommended.every(({ category: own }) => own?.slug !== 'trong')).toBe(true)
  })

  it('shows no article twice, nor itself, in the lists beside it', async () => {
    const section = await create('categories', { name: 'Ba danh sách' })
    const inSection = { category: section }
    const [one, two] = [await anArticle(inSection), await anArticle(inSection)]
    const [three, four] = [await anArticle(inSection), await anArticle(inSection)]
    for (const article of [one, two, three, four])
      await put({ ...article, related: article === one ? [two.id, one.id, two.id] : [] })
    await newsroom.payload.updateGlobal({
      slug: 'frontPage',
      data: { recommended: [] },
    })
    const front = (recommended: string[]) =>
      newsroom.payload.db.updateGlobal({ slug: 'frontPage', data: { recommended } })
    await front([two.id, three.id, one.id].map(String))
    const { related, recommended, otherNews } = await pageAt(one.id)
    await front([])
    expect([related, recommended, otherNews].map((cards) => cards.map(({ id }) => id))).toEqual([
      [two.id],
      [three.id],
      [four.id],
    ])
  })

  it('made before cards had more to say is shown without it', async () => {
    const article = await anArticle({ kicker: 'Ghi nhanh', bylines: [{ author }] })
    await put(article, { at: '2027-06-01T02:00:00.000Z' })
    const read = async () => (await list('author=ldld-huyen-phu-xuyen&limit=1')).docs[0]
    expect(await read()).toMatchObject({
      kicker: 'Ghi nhanh',
      bylines: [{ name: 'LĐLĐ huyện Phú Xuyên', url: `${site}/tac-gia/ldld-huyen-phu-xuyen` }],
      updatedAt: null,
      updatedAtText: null,
    })
    const { db } = newsroom.payload
    const card = { title: article.title, lead: article.lead, thumbnail: null }
    await db.updateOne({ collection: 'pages', id: article.id, data: { card } })
    expect(await read()).toMatchObject({ id: article.id, kicker: null, bylines: [] })
    await take(article)
  })

  it('is frozen: words of a photo and names in bylines stay as printed, names of sections follow', async () => {
    const image = await anImage({ alt: 'Trước', caption: 'Trước', credit: 'Trước' })
    const signed = await create('authors', { name: 'Tên cũ', kind: 'person' })
    const section = await create('categories', { name: 'Mục cũ' })
    const article = await anArticle({
      hero: { image },
      bylines: [{ author: signed }],
      category: section,
    })
    await put(article)
    const { payload } = newsroom
    await payload.update({ collection: 'images', id: image, data: { caption: 'Sau' } })
    await payload.update({ collection: 'authors', id: signed, data: { name: 'Tên mới' } })
    await payload.update({ collection: 'categories', id: section, data: { name: 'Mục mới' } })
    expect(await pageAt(article.id)).toMatchObject({
      hero: { caption: 'Trước' },
      bylines: [{ name: 'Tên cũ' }],
      category: { name: 'Mục mới' },
    })
  })
})

describe('what was published', () => {
  it('stays in the archive, number by number', async () => {
    const article = await anArticle()
    await put(article)
    await put({ ...article, title: 'Tít hai' }, { kind: 'update', at: '2026-03-02T02:00:00.000Z' })
    const { docs } = await newsroom.payload.find({
      collection: 'publications',
      depth: 0,
      sort: 'number',
      where: { article: { equals: article.id } },
    })
    expect(docs).toMatchObject([
      { number: 1, kind: 'first', title: article.title, contentHash: 'h1', moveId: 'm1' },
      { number: 2, kind: 'update', title: 'Tít hai', html: '<p>Một đoạn chính văn.</p>' },
    ])
  })

  it('is nothing at all when the transaction fails', async () => {
    const article = await anArticle()
    const failing = inOne(async (req) => {
      const at = '2026-03-01T02:00:00.000Z'
      const asked = { req, article, kind: null, contentHash: 'h1', ...nobody, at }
      await publish(req, await prepare(asked), 'm1')
      throw new Error('The last step failed.')
    })
    await expect(failing).rejects.toThrow('The last step failed.')
    expect(await statusOf(`/articles/${article.id}`)).toBe(404)
    const { totalDocs } = await newsroom.payload.count({
      collection: 'publications',
      where: { article: { equals: article.id } },
    })
    expect(totalDocs).toBe(0)
  })
})

describe('an address', () => {
  it('that an article had leads to the present one in one hop', async () => {
    const article = await anArticle({ slug: 'cu-nhat' })
    await put(article)
    await put({ ...article, slug: 'cu-hon' }, { kind: 'minor' })
    await put({ ...article, slug: 'moi-nhat' }, { kind: 'minor' })
    for (const slug of ['cu-nhat', 'cu-hon']) {
      const response = await get(`/articles/${slug}?fields=id%2Ctitle`)
      expect([response.status, response.headers.get('location')]).toEqual([
        301,
        '/api/v1/articles/moi-nhat?fields=id%2Ctitle',
      ])
      expect(response.headers.get('surrogate-key')).toBe(`article:${article.id}`)
    }
    expect(await statusOf('/articles/moi-nhat')).toBe(200)
  })

  it('of a withdrawn article is gone, by id, slug and former slug, and says no title', async () => {
    const article = await anArticle({
      slug: 'da-go-cu',
      title: 'Chuyện riêng',
      category: category.union,
    })
    await put(article)
    await put({ ...article, slug: 'da-go' }, { kind: 'minor' })
    await take(article)
    for (const name of [article.id, 'da-go', 'da-go-cu']) {
      const response = await get(`/articles/${name}`)
      expect(response.status).toBe(410)
      expect(response.headers.get('surrogate-key')).toBe(`article:${article.id}`)
      expect(await response.json()).toEqual({
        errors: [{ code: 'gone', message: 'Bài viết đã được gỡ.' }],
      })
    }
    expect(await idsIn('category=cong-doan&limit=100')).not.toContain(article.id)
  })

  it('lives again when the article is published again, with the date it had', async () => {
    const article = await anArticle()
    await put(article)
    await take(article)
    await put(article, { at: '2026-05-01T02:00:00.000Z' })
    expect(await pageAt(article.id)).toMatchObject({ publishedAtText: '01/03/2026 09:00' })
    expect(await idsIn('category=the-thao&limit=100')).toContain(article.id)
  })

  it('of a draft answers, to the last byte, as one of nothing', async () => {
    const draft = await anArticle()
    const answers = await Promise.all(
      [`/articles/${draft.id}`, `/articles/${crypto.randomUUID()}`, '/articles/khong-co'].map(
        async (path) => {
          const response = await get(path)
          const headers = [...response.headers].filter(([header]) => header !== 'date')
          return { status: response.status, headers, body: await response.text() }
        },
      ),
    )
    expect(answers[0]?.status).toBe(404)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })
})

describe('a photo', () => {
  it('is public while a live article shows it', async () => {
    const image = await anImage()
    expect(await isLive(image)).toBe(false)
    const [one, other] = [
      await anArticle({ hero: { image } }),
      await anArticle({ body: bodyOf([paragraph('x'), figure({ image })]) }),
    ]
    await put(one)
    await put(other)
    await take(one)
    expect(await isLive(image)).toBe(true)
    await put({ ...other, body: bodyOf([paragraph('x')]) }, { kind: 'minor' })
    expect(await isLive(image)).toBe(false)
  })

  it('is hidden once its last two articles are withdrawn at the same time', async () => {
    const image = await anImage()
    const articles = [await anArticle({ hero: { image } }), await anArticle({ hero: { image } })]
    for (const article of articles) await put(article)
    expect(await isLive(image)).toBe(true)
    await Promise.all(articles.map(take))
    expect(await isLive(image)).toBe(false)
  })
})

describe('a list', () => {
  const ids: string[] = []

  beforeAll(async () => {
    const days = ['2028-01-01', '2028-01-02', '2028-01-02', '2028-01-03', '2028-01-02']
    for (const [index, day] of days.entries()) {
      const article = await anArticle({
        category: index % 2 === 0 ? category.union : category.life,
        secondaryCategories: index === 3 ? [category.sport] : [],
        bylines: index < 3 ? [{ author }] : [],
        topics: index > 0 ? [topic] : [],
      })
      await put(article, { at: `${day}T02:00:00.000Z` })
      ids.push(String(article.id))
    }
  })

  it('is newest first, articles of one moment by id', async () => {
    const [first, second, third, newest, fifth] = ids
    const tied = [second, third, fifth].sort()
    expect((await idsIn('limit=5')).slice(0, 5)).toEqual([newest, ...tied, first])
  })

  it('of a category holds its children’s articles, and those it is second for', async () => {
    expect((await idsIn('category=doi-song&limit=5')).sort()).toEqual([...ids].sort())
    const union = await idsIn('category=cong-doan&limit=100')
    expect(ids.filter((id) => union.includes(id))).toEqual([ids[0], ids[2], ids[4]])
    expect((await idsIn('category=the-thao'))[0]).toBe(ids[3])
  })

  it('of an author, a topic and both holds just those', async () => {
    const by = await idsIn('author=ldld-huyen-phu-xuyen&limit=100')
    expect(ids.filter((id) => by.includes(id))).toEqual(ids.slice(0, 3))
    const on = await idsIn('topic=thang-cong-nhan&limit=100')
    expect(ids.filter((id) => on.includes(id))).toEqual(ids.slice(1))
    const both = 'topic=thang-cong-nhan&author=ldld-huyen-phu-xuyen&category=doi-song'
    const found = await idsIn(both)
    expect(ids.filter((id) => found.includes(id))).toEqual(ids.slice(1, 3))
  })

  it('is of what is named by its id as well', async () => {
    const both = `topic=${topic}&author=${author}&category=${category.life}`
    expect(await idsIn(both)).toEqual(
      await idsIn('topic=thang-cong-nhan&author=ldld-huyen-phu-xuyen&category=doi-song'),
    )
    expect(await statusOf(`/articles?topic=${author}`)).toBe(404)
  })

  it('shows of each article what was asked for', async () => {
    const { docs, next } = await list('limit=2&fields=id,kicker,nothing')
    expect(docs.map((card) => Object.keys(card).sort())).toEqual([
      ['id', 'kicker'],
      ['id', 'kicker'],
    ])
    expect(next).toEqual(expect.any(String))
  })

  it('follows a category that was given another parent', async () => {
    const move = (parent: string | null) =>
      newsroom.payload.update({
        collection: 'categories',
        id: category.union,
        data: { parent },
      })
    await move(category.sport)
    expect(await idsIn('category=the-thao&limit=100')).toContain(ids[0])
    expect(await idsIn('category=doi-song&limit=100')).not.toContain(ids[0])
    await move(category.life)
    expect(await idsIn('category=doi-song&limit=100')).toContain(ids[0])
  })

  it.each([
    ['category=doi-song&', 'of a category'],
    ['', 'of everything'],
    ['author=ldld-huyen-phu-xuyen&category=cong-doan&', 'of an author in a category'],
  ])('%s is read without repeats and gaps, whatever the size of a page', async (query) => {
    const whole = await idsIn(`${query}limit=100`)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 2 }), async (limit) => {
        const read: string[] = []
        let after: string | null = null
        do {
          const page = await list(`${query}limit=${limit}${after ? `&after=${after}` : ''}`)
          read.push(...page.docs.map(({ id }) => id))
          after = page.next
        } while (after !== null)
        expect(read).toEqual(whole)
      }),
      { numRuns: 12 },
    )
  })

  it('of an empty category is empty', async () => {
    await create('categories', { name: 'Chưa có bài' })
    expect(await list('category=chua-co-bai')).toEqual({ docs: [], next: null })
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=abc',
    'limit=1.5',
    'limit=-1',
    'limit=',
    'after=x',
    'after=',
  ])('asked for with %s is refused', async (query) => {
    const response = await get(`/articles?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ code: 'invalid' }] })
  })

  it.each(['category=khong-co', 'author=khong-co', 'topic=khong-co', 'category=', 'category=%00'])(
    'of %s does not exist',
    async (query) => {
      expect(await statusOf(`/articles?${query}`)).toBe(404)
    },
  )

  it('ignores what it does not know', async () => {
    expect(await idsIn('limit=3&where[state][equals]=draft&depth=9&draft=true')).toEqual(
      await idsIn('limit=3'),
    )
  })

  it.each(['', 'category=doi-song&', 'author=ldld-huyen-phu-xuyen&', 'topic=thang-cong-nhan&'])(
    'asked for with “%s” is one stretch of an index, page after page',
    async (query) => {
      const { next } = await list(`${query}limit=1`)
      const plans = await plansOf(newsroom.payload, async () => {
        await list(query)
        await list(`${query}after=${next ?? ''}`)
      })
      const read = plans.filter((plan) => /\blistings\b/.test(plan))
      expect(read).toHaveLength(2)
      for (const plan of read) {
        expect(plan).toMatch(/SEARCH listings USING INDEX \S+ \(key>\?\)|"IXSCAN".*"key_1"/)
        expect(plan).not.toMatch(/SCAN listings|TEMP B-TREE|COLLSCAN|"SORT"/)
      }
      for (const plan of plans.filter((one) => /\bpages\b/.test(one)))
        expect(plan).not.toMatch(/SCAN pages|COLLSCAN/)
    },
  )
})

describe('what is not kept', () => {
  /** Whatever is asked of the database, once the names, the tree of categories and the front page were read. */
  const lookUps = async (path: string): Promise<number> => {
    await get(path)
    return (await plansOf(newsroom.payload, () => get(path))).length
  }

  it('is made in four look-ups for a page, by id as by slug, and in three for a list', async () => {
    const { docs } = await list('limit=100')
    expect(docs.length).toBeGreaterThan(20)
    for (const { id, slug } of docs.slice(0, 5)) {
      expect([slug, await lookUps(`/articles/${slug}`)]).toEqual([slug, 4])
      expect([id, await lookUps(`/articles/${id}`)]).toEqual([id, 4])
    }
    for (const path of [
      '/articles',
      '/articles?limit=100',
      '/articles?category=doi-song',
      '/articles?author=ldld-huyen-phu-xuyen',
      '/articles?topic=thang-cong-nhan',
      '/categories/doi-song',
      '/topics/thang-cong-nhan',
    ])
      expect([path, await lookUps(path)]).toEqual([path, 3])
  })

  it('knows nothing of an edition before, once that has changed', async () => {
    const article = await anArticle()
    await put(article)
    const nameShown = async () => (await pageAt(article.id)).category?.name
    const before = await nameShown()
    for (const name of ['Mục mang tên khác', String(before)]) {
      await newsroom.payload.update({
        collection: 'categories',
        id: category.sport,
        data: { name },
      })
      expect(await nameShown()).toBe(name)
    }
  })
})

describe('every answer', () => {
  it('comes with what caches need, and costs nothing when it is known', async () => {
    const first = await get('/articles?limit=2')
    const etag = first.headers.get('etag') ?? ''
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      'last-modified': expect.stringMatching(/GMT$/),
      'surrogate-key': expect.stringMatching(
        /^list (category:\S+ )+(author:\S+ )*article:\S+ article:\S+$/,
      ),
    })
    const again = await get('/articles?limit=2', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await put(await anArticle(), { at: '2029-01-01T02:00:00.000Z' })
    const changed = await get('/articles?limit=2', { headers: { 'If-None-Match': etag } })
    expect(changed.status).toBe(200)
  })

  it('is newer after a name in it has changed', async () => {
    const read = async () => Date.parse((await get('/articles')).headers.get('last-modified') ?? '')
    const id = await create('authors', { name: 'Tên trước', kind: 'person' })
    await newsroom.payload.db.updateOne({
      collection: 'siteRevision',
      data: { at: '2026-01-01T00:00:00.000Z' },
      id: 'site',
    })
    const before = await read()
    await newsroom.payload.update({ collection: 'authors', id, data: { name: 'Tên sau' } })
    expect(await read()).toBeGreaterThan(before)
  })

  it('is read with GET and HEAD alone', async () => {
    const head = await get('/articles', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await get('/articles', { method })
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
    expect((await get('/articles', { method: 'OPTIONS' })).status).toBe(204)
  })

  it('is 4xx at worst, whatever is asked', async () => {
    const { handleDelivery } = await import('../../src/delivery/handle.ts')
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('%', '%E0%A4%A', '%00', '..', '\u0000', "' OR 1=1 --", '{"$ne":null}', '~'),
    )
    const name = fc.constantFrom('limit', 'after', 'category', 'author', 'topic', 'after[]', 'x')
    const query = fc.array(fc.tuple(name, wild), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(wild, query, fc.boolean(), async (path, pairs, isEncoded) => {
        const encode = isEncoded ? encodeURIComponent : (text: string) => text
        const target = `${newsroom.url}/api/v1/articles/${safely(encode, path)}?${new URLSearchParams(pairs)}`
        const response = await handleDelivery(new Request(target), newsroom.payload)
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

/** `encodeURIComponent` throws for half a surrogate pair, which no client can send either. */
const safely = (encode: (text: string) => string, text: string) =>
  encode(Buffer.from(text).toString())
