import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openDesk } from '../support/desk.ts'
import type { Body } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const site = 'https://newsroom.example'
const desk = await openDesk()
const { newsroom, anonymous } = desk
const { payload } = newsroom

afterAll(() => newsroom.close())

type Small = 'categories' | 'authors' | 'topics'
type Named = {
  name: string
  kind?: 'person' | 'organisation'
  bio?: string
  order?: number
  parent?: string
  slug?: string
  successor?: string
}
const create = async (collection: Small, named: Named): Promise<string> => {
  const data = collection === 'authors' ? { kind: 'person' as const, ...named } : named
  return (await payload.create({ collection, data, draft: false })).id
}
const rename = (collection: Small, id: string, data: Partial<Named>) =>
  payload.update({ collection, id, data })

const read = async (path: string) => {
  const { status, body, headers } = await anonymous.call('GET', `/api/v1${path}`)
  return { status, body, location: headers.get('location'), keys: headers.get('surrogate-key') }
}
const bodyOf = async (path: string): Promise<Body> => (await read(path)).body
const namesIn = ({ docs }: Body): string[] => docs.map(({ name }: Body) => name)

const ids = { life: '', union: '', sport: '', author: '', topic: '', article: '' }
const named = (id: string, name: string, path: string) => ({
  id,
  name,
  slug: path.split('/').at(-1),
  url: site + path,
})

beforeAll(async () => {
  ids.sport = await create('categories', { name: 'Thể thao', order: 2 })
  ids.life = await create('categories', { name: 'Đời sống', order: 1 })
  ids.union = await create('categories', { name: 'Việc làm', parent: ids.life })
  await create('categories', { name: 'Ẩm thực', parent: ids.life })
  await rename('categories', desk.category, { order: 3 })
  ids.author = await create('authors', { name: 'Hà An', bio: 'Phóng viên ảnh.' })
  ids.topic = await create('topics', { name: 'Tháng Công nhân' })
  ids.article = await desk.anArticle({
    category: ids.union,
    bylines: [{ author: ids.author }],
    topics: [ids.topic],
  })
  await desk.bring(ids.article, 'published')
})

describe(`the tree of categories, on ${testDatabase}`, () => {
  it('is in the newsroom’s order, and then in that of names', async () => {
    const { docs } = await bodyOf('/categories')
    expect(namesIn({ docs })).toEqual(['Đời sống', 'Thể thao', 'Công đoàn'])
    expect(docs[0]).toEqual({
      ...named(ids.life, 'Đời sống', '/doi-song'),
      children: [
        expect.objectContaining({ name: 'Ẩm thực', children: [] }),
        { ...named(ids.union, 'Việc làm', '/viec-lam'), children: [] },
      ],
    })
  })

  it('gives of each what was asked for', async () => {
    expect((await bodyOf('/categories?fields=id')).docs[1]).toEqual({ id: ids.sport })
  })
})

describe('a category', () => {
  it('has its place, its children, and the articles of all below it', async () => {
    const { body, keys } = await read('/categories/doi-song?limit=5')
    expect(body.category).toEqual({
      ...named(ids.life, 'Đời sống', '/doi-song'),
      path: [named(ids.life, 'Đời sống', '/doi-song')],
      children: [
        expect.objectContaining({ name: 'Ẩm thực' }),
        named(ids.union, 'Việc làm', '/viec-lam'),
      ],
    })
    expect(body.docs.map(({ id }: Body) => id)).toEqual([ids.article])
    expect(body.next).toBeNull()
    expect(keys?.split(' ')).toEqual(
      expect.arrayContaining(['list', `category:${ids.life}`, `category:${ids.union}`]),
    )
    const below = await bodyOf(`/categories/${ids.union}`)
    expect(namesIn({ docs: below.category.path })).toEqual(['Đời sống', 'Việc làm'])
  })
})

describe('an author', () => {
  it('has what readers may know, and their articles', async () => {
    const bytes = await aPhoto()
    const avatar = await payload.create({
      collection: 'images',
      data: { alt: 'Chân dung' },
      draft: false,
      file: { data: bytes, mimetype: 'image/jpeg', name: 'anh.jpg', size: bytes.length },
    })
    const heir = await create('authors', { name: 'Liên đoàn mới', kind: 'organisation' })
    const old = await create('authors', { name: 'Liên đoàn cũ', successor: heir })
    const data = { avatar: avatar.id, user: desk.reporter.id }
    await payload.update({ collection: 'authors', id: ids.author, data })
    const { author, docs } = await bodyOf('/authors/ha-an')
    expect(author).toEqual({
      ...named(ids.author, 'Hà An', '/tac-gia/ha-an'),
      kind: 'person',
      bio: 'Phóng viên ảnh.',
      avatar: expect.objectContaining({ id: avatar.id, alt: 'Chân dung', width: 320 }),
      successor: null,
      predecessors: [],
    })
    expect(docs).toHaveLength(1)
    expect((await bodyOf('/authors/lien-doan-cu')).author.successor).toEqual(
      named(heir, 'Liên đoàn mới', '/tac-gia/lien-doan-moi'),
    )
    expect((await bodyOf(`/authors/${heir}`)).author.predecessors).toEqual([
      named(old, 'Liên đoàn cũ', '/tac-gia/lien-doan-cu'),
    ])
  })
})

describe('a topic', () => {
  it('has its articles', async () => {
    const { topic, docs } = await bodyOf('/topics/thang-cong-nhan')
    expect(topic).toEqual(named(ids.topic, 'Tháng Công nhân', '/chu-de/thang-cong-nhan'))
    expect(docs.map(({ id }: Body) => id)).toEqual([ids.article])
  })
})

describe('all authors and all topics', () => {
  const written = ['Ân', 'An', 'Bình', 'Đào', 'Dương', 'An', 'Ấn', 'Zin', 'Ứng']

  beforeAll(async () => {
    for (const name of written) await create('topics', { name })
  })

  it('come as Vietnamese sorts names, those without articles too', async () => {
    const names = namesIn(await bodyOf('/topics?limit=100'))
    const sorted = ['An', 'An', 'Ân', 'Ấn', 'Bình', 'Dương', 'Đào', 'Tháng Công nhân', 'Ứng', 'Zin']
    expect(names).toEqual(sorted)
    expect(namesIn(await bodyOf('/authors'))).toContain('Liên đoàn mới')
  })

  it('are read without repeats and gaps, whatever the size of a page', async () => {
    const whole = (await bodyOf('/topics?limit=100')).docs
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 1 }), async (limit) => {
        const docs: Body[] = []
        let after: string | null = ''
        while (after !== null) {
          const page: Body = await bodyOf(`/topics?limit=${limit}${after && `&after=${after}`}`)
          docs.push(...page.docs)
          after = page.next
        }
        expect(docs).toEqual(whole)
      }),
      { numRuns: 6 },
    )
  })

  it('follow a new name, and miss what was deleted', async () => {
    const id = await create('topics', { name: 'Mít' })
    await rename('topics', id, { name: 'Cam' })
    const names = namesIn(await bodyOf('/topics?limit=100'))
    expect(names.slice(names.indexOf('Bình'), names.indexOf('Bình') + 2)).toEqual(['Bình', 'Cam'])
    expect(names).not.toContain('Mít')
    await payload.delete({ collection: 'topics', id })
    expect(namesIn(await bodyOf('/topics?limit=100'))).not.toContain('Cam')
  })

  it('that were stored before they stood in order join it at a start', async () => {
    const { fillRegisters } = await import('../../src/publishing/index.ts')
    const before = await bodyOf('/topics?limit=100')
    await payload.db.deleteMany({ collection: 'registers', where: {} })
    expect((await bodyOf('/topics')).docs).toEqual([])
    await fillRegisters(payload)
    await fillRegisters(payload)
    expect(await bodyOf('/topics?limit=100')).toEqual(before)
  })

  it.each(['/topics', '/authors'])('%s is one stretch of an index', async (path) => {
    const { next } = await bodyOf(`${path}?limit=1`)
    const plans = await plansOf(payload, () => bodyOf(`${path}?limit=2&after=${next}`))
    const read = plans.filter((plan) => /\bregisters\b/.test(plan))
    expect(read).toHaveLength(1)
    for (const plan of read) {
      expect(plan).toMatch(/SEARCH registers USING INDEX \S+ \(key>\?\)|"IXSCAN".*"key_1"/)
      expect(plan).not.toMatch(/SCAN registers|TEMP B-TREE|COLLSCAN|"SORT"/)
    }
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (?:topics|authors)\b|COLLSCAN/)
  })

  it('take no cursor of another list', async () => {
    const { next } = await bodyOf('/topics?limit=1')
    expect((await read(`/articles?after=${next}`)).status).toBe(400)
    const latest = (await bodyOf('/articles?limit=1')).next ?? 'eA'
    for (const path of ['/topics', '/authors'])
      expect((await read(`${path}?after=${latest}`)).status).toBe(400)
  })
})

describe('a slug that something had', () => {
  it.each([
    ['categories', 'category', 'Giao thông', 'giao-thong'],
    ['authors', 'author', 'Bút Chì', 'but-chi'],
    ['topics', 'topic', 'Bão số 3', 'bao-so-3'],
  ] as const)('leads on: %s', async (collection, parameter, name, slug) => {
    const id = await create(collection, { name })
    for (const now of ['lan-hai', 'lan-ba']) await rename(collection, id, { slug: now })
    for (const former of [slug, 'lan-hai']) {
      const one = await read(`/${collection}/${former}?limit=3`)
      expect(one).toMatchObject({
        status: 301,
        location: `/api/v1/${collection}/lan-ba?limit=3`,
        keys: expect.stringContaining(`${parameter}:${id}`),
      })
      expect(await read(`/articles?limit=3&${parameter}=${former}`)).toMatchObject({
        status: 301,
        location: `/api/v1/articles?limit=3&${parameter}=lan-ba`,
      })
    }
    expect((await read(`/${collection}/lan-ba`)).status).toBe(200)
    const heir = await create(collection, { name, slug })
    expect((await bodyOf(`/${collection}/${slug}`))[parameter].id).toBe(heir)
    expect((await read(`/${collection}/lan-hai`)).status).toBe(301)
    await rename(collection, id, { slug: 'lan-hai' })
    expect((await read(`/${collection}/lan-hai`)).status).toBe(200)
    expect((await read(`/${collection}/lan-ba`)).location).toBe(`/api/v1/${collection}/lan-hai`)
    await payload.delete({ collection, id })
    expect((await read(`/${collection}/lan-ba`)).status).toBe(404)
  })

  it('leads on in one hop, however many are asked for', async () => {
    const category = await create('categories', { name: 'Cũ một' })
    const topic = await create('topics', { name: 'Cũ hai' })
    await rename('categories', category, { slug: 'moi-mot' })
    await rename('topics', topic, { slug: 'moi-hai' })
    const { location } = await read('/articles?category=cu-mot&topic=cu-hai')
    expect(location).toBe('/api/v1/articles?category=moi-mot&topic=moi-hai')
  })

  it('is not remembered when the change is not stored', async () => {
    const { createLocalReq } = await import('payload')
    const { inTransaction } = await import('../../src/database/transaction.ts')
    const id = await create('topics', { name: 'Giữ nguyên' })
    const failing = inTransaction(await createLocalReq({}, payload), async (req) => {
      await payload.update({ collection: 'topics', id, data: { slug: 'doi-khac' }, req })
      throw new Error('The last step failed.')
    })
    await expect(failing).rejects.toThrow('The last step failed.')
    expect((await read('/topics/giu-nguyen')).status).toBe(200)
    expect((await read('/topics/doi-khac')).status).toBe(404)
  })
})

describe('what is not there', () => {
  it.each([
    '/categories/khong-co',
    '/authors/khong-co',
    '/topics/khong-co',
    '/topics/%00',
    '/topics/%E0%A4%A',
    '/topics/a/b',
    '/constructor',
    '/__proto__/x',
  ])('%s is 404, in the same words', async (path) => {
    const { status, body, keys } = await read(path)
    expect([status, body.errors[0].code, keys]).toEqual([404, 'notFound', 'list'])
  })

  it.each([
    '/categories/doi-song?limit=0',
    '/topics?after=x',
    '/authors?limit=101',
    '/topics?after=',
  ])('%s is refused', async (path) => {
    expect((await read(path)).status).toBe(400)
  })
})
