import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routeNames } from '../../src/delivery/routes.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { openDesk } from '../support/desk.ts'
import { judgeBy, type OpenApi } from '../support/matchesOpenApi.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'

const desk = await openDesk()
const { newsroom, anonymous, chief, editor, head2, secretary, make } = desk
const { payload } = newsroom

afterAll(() => newsroom.close())

const get = (path: string) => anonymous.call('GET', `/api/v1${path}`)
const document = (await get('/openapi.json')).body as OpenApi
const faultsOf = judgeBy(document)

const ids = { withdrawn: '', whole: '', plain: '', life: '', author: '', topic: '' }

beforeAll(async () => {
  const bytes = await aPhoto({ width: 1000, height: 600 })
  const { id: image } = await payload.create({
    collection: 'images',
    data: { alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' },
    draft: false,
    file: { data: bytes, mimetype: 'image/jpeg', name: 'anh.jpg', size: bytes.length },
  })
  const life = await payload.create({ collection: 'categories', data: { name: 'Đời sống' } })
  const below = await payload.create({
    collection: 'categories',
    data: { name: 'Việc làm', parent: life.id },
  })
  const heir = await payload.create({
    collection: 'authors',
    data: { name: 'Liên đoàn mới', kind: 'organisation' },
  })
  const author = await payload.create({
    collection: 'authors',
    data: { name: 'Hà An', kind: 'person', bio: 'Phóng viên.', avatar: image, successor: heir.id },
  })
  const topic = await payload.create({ collection: 'topics', data: { name: 'Tháng Công nhân' } })
  ids.plain = await desk.bring(await desk.anArticle(), 'published')
  ids.whole = await desk.anArticle({
    title: 'Bài đủ phần',
    kicker: 'Ghi nhanh',
    category: below.id,
    hero: { image },
    body: bodyOf([paragraph('Một.'), figure({ image })]),
    bylines: [{ author: author.id }, { name: 'Mai' }],
    topics: [topic.id],
    related: [ids.plain],
    seo: { title: 'Tít', description: 'Mô tả', image },
  })
  await desk.bring(ids.whole, 'published')
  const correction = {
    ...{ kind: 'apology', basis: 'authority', wrong: 'Năm 2019', right: 'Năm 2020' },
  }
  await make(chief, ids.whole, 'correct', { correction })
  await make(editor, ids.whole, 'revise')
  await editor.call('PATCH', `/api/articles/${ids.whole}`, { slug: 'bai-moi' })
  await make(editor, ids.whole, 'forward')
  await make(head2, ids.whole, 'approve')
  await make(secretary, ids.whole, 'publish', { kind: 'update' })
  ids.withdrawn = await desk.bring(await desk.anArticle(), 'withdrawn')
  await payload.update({ collection: 'topics', id: topic.id, data: { slug: 'thang-nam' } })
  await payload.update({ collection: 'authors', id: author.id, data: { slug: 'ha-an-moi' } })
  await payload.update({ collection: 'categories', id: life.id, data: { slug: 'cuoc-song' } })
  Object.assign(ids, { life: life.id, author: author.id, topic: topic.id })
  await secretary.call('POST', '/api/globals/frontPage', { slots: [ids.plain] })
  await secretary.call('POST', '/api/redirects', { from: '/cu.htm', to: '/bai-moi.html' })
  await chief.call('POST', '/api/globals/site', { name: 'Báo Ta', logo: image, phone: '0123' })
}, 120_000)

describe(`the document of /api/v1, on ${testDatabase}`, () => {
  it('has every route that is answered, and no other', () => {
    const named = routeNames.map((route) => `/${route.replace(':name', '{name}')}`)
    expect(Object.keys(document.paths).sort()).toEqual(named.sort())
  })

  it.each<[path: string, asked: string, status: number]>([
    ['/articles', '/articles?limit=2', 200],
    ['/articles', '/articles?category=cuoc-song&author=ha-an-moi', 200],
    ['/articles', '/articles?limit=0', 400],
    ['/articles', '/articles?topic=khong-co', 404],
    ['/articles', '/articles?topic=thang-cong-nhan', 301],
    ['/articles/{name}', '/articles/bai-moi', 200],
    ['/articles/{name}', '/articles/bai-du-phan', 301],
    ['/articles/{name}', '/articles/khong-co', 404],
    ['/articles/{name}.ninjs', '/articles/bai-moi.ninjs', 200],
    ['/articles/{name}.ninjs', '/articles/bai-du-phan.ninjs', 301],
    ['/articles/{name}.ninjs', '/articles/khong-co.ninjs', 404],
    ['/home', '/home', 200],
    ['/site', '/site', 200],
    ['/categories', '/categories', 200],
    ['/categories/{name}', '/categories/cuoc-song', 200],
    ['/categories/{name}', '/categories/doi-song', 301],
    ['/categories/{name}', '/categories/doi-song?after=x', 400],
    ['/categories/{name}', '/categories/khong-co', 404],
    ['/authors', '/authors?limit=1', 200],
    ['/authors/{name}', '/authors/ha-an-moi', 200],
    ['/authors/{name}', '/authors/lien-doan-moi', 200],
    ['/authors/{name}', '/authors/ha-an', 301],
    ['/topics', '/topics', 200],
    ['/topics/{name}', '/topics/thang-nam', 200],
    ['/topics/{name}', '/topics/x%00', 404],
    ['/corrections', '/corrections', 200],
    ['/changes', '/changes', 200],
    ['/changes', '/changes?after=x', 400],
    ['/redirects', '/redirects', 200],
    ['/openapi.json', '/openapi.json', 200],
  ])('%s says what %s answers: %i', async (path, asked, status) => {
    const answer = await get(asked)
    expect(answer.status).toBe(status)
    expect(faultsOf(path, status, answer.body)).toEqual([])
  })

  it('says what a withdrawn article answers, and one that has little', async () => {
    const gone = await get(`/articles/${ids.withdrawn}`)
    expect(gone.status).toBe(410)
    expect(faultsOf('/articles/{name}', 410, gone.body)).toEqual([])
    const plain = await get(`/articles/${ids.plain}`)
    expect(faultsOf('/articles/{name}', plain.status, plain.body)).toEqual([])
  })

  it('has the same answers as GraphQL, field by field', async () => {
    const ask = async (query: string) => {
      const { body } = await anonymous.call('POST', '/api/graphql', { query })
      return body
    }
    const card = `{ id slug url title kicker lead category { id name slug url } bylines { name url }
      publishedAt publishedAtText updatedAt updatedAtText thumbnail { id src share { src } } }`
    const page = `{ id title html body hero { id src srcset { src width type } } bylines { name role kind url }
      category { name path { slug } } corrections { heading right } related ${card} jsonLd contentHash }`
    const byId = await ask(`{ articlePage(id: "${ids.whole}") ${page} }`)
    expect(byId.errors).toBeUndefined()
    const { body: rest } = await get('/articles/bai-moi')
    expect(rest).toMatchObject({
      ...byId.data.articlePage,
      related: [{ id: ids.plain, title: byId.data.articlePage.related[0].title }],
    })
    expect(await ask(`{ articlePage(slug: "bai-du-phan") ${page} }`)).toEqual(byId)
    expect(await ask(`{ articlePage(slug: "khong-co") { id } }`)).toEqual({
      data: { articlePage: null },
    })
    const gone = await ask(`{ articlePage(id: "${ids.withdrawn}") { id } }`)
    expect(gone.errors[0].extensions).toMatchObject({ code: 'gone', statusCode: 410 })
    const list = await ask(
      `{ latestArticles(limit: 1, topic: "thang-cong-nhan") { docs ${card} next } }`,
    )
    expect(list.data.latestArticles.docs).toMatchObject([{ id: ids.whole, kicker: 'Ghi nhanh' }])
    const refused = await ask('{ latestArticles(limit: 0) { next } }')
    expect(refused.errors[0].extensions).toMatchObject({ code: 'invalid', statusCode: 400 })
    const home = await ask(`{ homePage { slots { id } sections { category { name } docs { id } }
      recommended { id } corrections { right article { id } } } }`)
    expect((await get('/home')).body).toMatchObject(home.data.homePage)
  })

  it('is no answer of everything: what is missing, or too much, is seen', async () => {
    const { body } = await get('/site')
    expect(faultsOf('/site', 200, { ...body, owner: 'x' })).not.toEqual([])
    expect(faultsOf('/site', 200, { ...body, url: null })).not.toEqual([])
    expect(faultsOf('/site', 404, body)).not.toEqual([])
  })
})
