import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { publicFields } from '../../src/domain/publicFields.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller, nobody } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

let newsroom: Newsroom
let anonymous: Caller
let reporter: Caller
let chief: Caller
let live: string
let draft: string
let photo: string
let frontend: Record<string, string>

beforeAll(async () => {
  newsroom = await startNewsroom()
  const { payload, url } = newsroom
  anonymous = nobody(url)
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  chief = await aPerson(newsroom, 'chief', ['chief'])
  const head = await aPerson(newsroom, 'head', ['deskHead'])
  const apiKey = randomUUID()
  await payload.create({
    collection: 'users',
    data: {
      email: 'frontend@newsroom.example',
      name: 'Trang đọc',
      password: 'mat-khau-thu-nghiem',
      roles: ['frontend'],
      enableAPIKey: true,
      apiKey,
    },
  })
  frontend = { Authorization: `users API-Key ${apiKey}` }
  const section = await payload.create({ collection: 'categories', data: { name: 'Công đoàn' } })
  const author = await payload.create({
    collection: 'authors',
    data: { kind: 'organisation', name: 'LĐLĐ huyện Phú Xuyên', user: chief.id },
  })
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'Hội trường', caption: 'Toàn cảnh', credit: 'An' }))
  form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
  photo = String((await reporter.call('POST', '/api/images', form)).body.doc.id)
  const article = (title: string, related: string[]) => ({
    title,
    related,
    lead: 'Sapo.',
    category: section.id,
    bylines: [{ author: author.id, role: 'text' }],
    body: bodyOf([paragraph('Một đoạn.'), figure({ image: photo })]),
  })
  const write = async (title: string, related: string[] = []) =>
    String((await reporter.call('POST', '/api/articles', article(title, related))).body.doc.id)
  draft = await write('Bài còn nháp')
  live = await write('Bài đã đăng', [draft])
  for (const [by, move] of [
    [reporter, 'submit'],
    [chief, 'claim'],
    [chief, 'forward'],
    [head, 'approve'],
    [chief, 'publish'],
  ] as const) {
    const { status, body } = await by.call('POST', `/api/articles/${live}/moves`, { move })
    expect({ move, status, errors: body.errors }).toEqual({ move, status: 200, errors: undefined })
  }
})

afterAll(async () => {
  await newsroom?.close()
})

const query = async (text: string, caller = anonymous, headers = {}) =>
  (await caller.call('POST', '/api/graphql', { query: text }, headers)).body

describe('anybody', () => {
  it('reads live articles with category, bylines and photos, public fields only', async () => {
    const { body } = await anonymous.call('GET', `/api/articles/${live}?depth=2`)
    expect(
      Object.keys(body).filter((key) => !publicFields.articles.some((one) => one === key)),
    ).toEqual([])
    expect(body.category).toMatchObject({ name: 'Công đoàn', slug: 'cong-doan' })
    expect(body.bylines[0].author).toMatchObject({ name: 'LĐLĐ huyện Phú Xuyên' })
    expect(Object.keys(body.bylines[0].author)).not.toContain('user')
    const { image } = body.body.root.children[1].fields
    expect(image).toMatchObject({ id: photo, alt: 'Hội trường' })
    expect(
      Object.keys(image).filter((key) => !publicFields.images.some((one) => one === key)),
    ).toEqual([])
  })

  it('is told of no hidden article by a live one', async () => {
    const { body } = await anonymous.call('GET', `/api/articles/${live}?depth=0`)
    expect(body.related).toEqual([])
    const asked = await anonymous.call('GET', `/api/articles?where[related][equals]=${draft}`)
    expect(asked.status).toBe(400)
  })

  it('reads the same bytes twice', async () => {
    const read = () => anonymous.call('GET', `/api/articles/${live}?depth=2`)
    expect((await read()).body).toEqual((await read()).body)
  })

  it('finds live articles only, whatever flags the request carries', async () => {
    for (const flags of [
      '',
      'draft=true',
      'trash=true',
      'limit=0',
      'pagination=false',
      'depth=0',
    ]) {
      const { body } = await anonymous.call('GET', `/api/articles?${flags}`)
      expect({
        flags,
        titles: body.docs.map(({ title }: Body) => title),
        total: body.totalDocs,
      }).toEqual({
        flags,
        titles: ['Bài đã đăng'],
        total: 1,
      })
    }
    expect((await anonymous.call('GET', '/api/articles/count')).body).toEqual({ totalDocs: 1 })
  })

  it('gets the same answer for a draft as for nothing', async () => {
    for (const path of ['', '?draft=true', '?depth=2']) {
      const hidden = await anonymous.call('GET', `/api/articles/${draft}${path}`)
      const missing = await anonymous.call('GET', `/api/articles/${'0'.repeat(24)}${path}`)
      expect([hidden.status, hidden.body]).toEqual([404, missing.body])
    }
  })

  it.each([
    'owner',
    'state',
    '_status',
    'searchText',
    'editedBy',
    'category.searchText',
    'bylines.author.user',
    'owner.email',
    'nonsense',
  ])('may not ask by %s', async (path) => {
    const nested = `where[or][0][and][0][${path}][exists]=true`
    for (const where of [`where[${path}][exists]=true`, nested]) {
      const { status, body } = await anonymous.call('GET', `/api/articles?${where}`)
      expect([status, body.errors[0].code]).toEqual([400, 'invalid'])
    }
  })

  it.each(['slug', 'category.slug', 'bylines.author.slug', 'publishedAt'])(
    'may ask by %s',
    async (path) => {
      const { status } = await anonymous.call('GET', `/api/articles?where[${path}][exists]=true`)
      expect(status).toBe(200)
    },
  )

  it('sorts by public fields, and a sort by another is ignored', async () => {
    for (const sort of ['-publishedAt', 'owner', 'state,-searchText'])
      expect((await anonymous.call('GET', `/api/articles?sort=${sort}`)).status).toBe(200)
  })

  it.each([
    'users',
    'moves',
    'publications',
    'slugs',
    'articleHeads',
    'auditHeads',
    'pages',
    'listings',
    'registers',
    'siteRevision',
    'payload-preferences',
    'payload-locked-documents',
    'payload-migrations',
    'payload-jobs',
    'payload-kv',
  ])('reads nothing of %s', async (collection) => {
    const { status } = await anonymous.call('GET', `/api/${collection}`)
    expect([401, 403, 404, 501]).toContain(status)
  })

  it('may not write anything', async () => {
    for (const [method, path] of [
      ['POST', '/api/articles'],
      ['PATCH', `/api/articles/${live}`],
      ['PATCH', '/api/articles?where[id][exists]=true'],
      ['DELETE', `/api/articles/${live}`],
      ['POST', `/api/articles/${live}/duplicate`],
      ['POST', '/api/users/first-register'],
      ['POST', '/api/categories'],
    ] as const) {
      const { status, body } = await anonymous.call(method, path, { title: 'x' })
      expect({
        method,
        path,
        refused: [401, 403].includes(status),
        code: body.errors[0].code,
      }).toEqual({
        method,
        path,
        refused: true,
        code: status === 401 ? 'unauthorized' : 'forbidden',
      })
    }
  })
})

it('a reading application changes nothing, its own account neither', async () => {
  const { body } = await anonymous.call('GET', '/api/users/me', undefined, frontend)
  const change = { name: 'Khác', password: 'mot-mat-khau-khac' }
  const { status } = await anonymous.call('PATCH', `/api/users/${body.user.id}`, change, frontend)
  expect(status).toBe(403)
})

it.each(['where=x', 'where[]=x'])(
  'a question that names no field is refused: %s',
  async (asked) => {
    for (const path of ['articles', 'articles/count', 'moves', 'users'])
      expect((await chief.call('GET', `/api/${path}?${asked}`)).status).toBe(400)
  },
)

it('an account that is switched off has no session left', async () => {
  const left = await aPerson(newsroom, 'left', ['reporter'])
  const { payload } = newsroom
  await payload.update({ collection: 'users', id: left.id, data: { active: false } })
  expect((await left.call('POST', '/api/users/refresh-token')).status).toBeGreaterThanOrEqual(400)
  await payload.update({ collection: 'users', id: left.id, data: { active: true } })
  expect((await left.call('GET', '/api/workflow')).status).toBe(401)
})

it('nobody locks others out of a document, or learns who has which one open: there are no locks', async () => {
  const { collections, globals } = newsroom.payload.config
  expect(
    [...collections, ...globals].filter(({ lockDocuments }) => lockDocuments !== false),
  ).toEqual([])
  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['PATCH', '?where[id][exists]=true'],
    ['DELETE', '?where[id][exists]=true'],
  ] as const) {
    const { status } = await chief.call(method, `/api/payload-locked-documents${path}`)
    expect([method, status]).toEqual([method, 404])
  }
})

it('a reading application sees with its key what the public sees', async () => {
  const own = await anonymous.call('GET', `/api/articles/${live}?depth=2`, undefined, frontend)
  const open = await anonymous.call('GET', `/api/articles/${live}?depth=2`)
  expect(own.body).toEqual(open.body)
  expect((await anonymous.call('GET', `/api/articles/${draft}`, undefined, frontend)).status).toBe(
    404,
  )
  expect((await anonymous.call('POST', '/api/articles', {}, frontend)).status).toBe(403)
})

describe('GraphQL', () => {
  it('gives live articles with what belongs to them', async () => {
    const { data, errors } = await query(
      '{ Articles { docs { id title category { name } bylines { author { name } } } totalDocs } }',
    )
    expect(errors).toBeUndefined()
    expect(data.Articles).toEqual({
      docs: [
        {
          id: live,
          title: 'Bài đã đăng',
          category: { name: 'Công đoàn' },
          bylines: [{ author: { name: 'LĐLĐ huyện Phú Xuyên' } }],
        },
      ],
      totalDocs: 1,
    })
  })
  it('hides what REST hides', async () => {
    const { data } = await query(
      `{ Article(id: "${live}") { state revision owner { id } searchText } }`,
    )
    expect(data.Article).toEqual({ state: null, revision: null, owner: null, searchText: null })
    const where = await query('{ Articles(where: { state: { equals: draft } }) { totalDocs } }')
    expect(where.errors[0].extensions).toMatchObject({ code: 'invalid', statusCode: 400 })
  })
  it('makes moves, and refuses them as REST does', async () => {
    const refused = await query(
      `mutation { moveArticle(id: "${draft}", move: "submit") { state } }`,
    )
    expect(refused.errors[0].extensions).toMatchObject({ code: 'unauthorized', statusCode: 401 })
    const made = await query(
      `mutation { moveArticle(id: "${draft}", move: "submit") { state revision move } }`,
      reporter,
    )
    expect(made.data.moveArticle).toMatchObject({ state: 'submitted', move: { via: 'graphql' } })
    const again = await query(
      `mutation { moveArticle(id: "${draft}", move: "submit") { state } }`,
      reporter,
    )
    expect(again.errors[0].extensions).toMatchObject({
      code: 'wrongState',
      statusCode: 409,
      errors: [{ code: 'wrongState' }],
    })
    const { data } = await query(
      `{ articleMoves(id: "${draft}") { state history allowed } }`,
      chief,
    )
    expect(data.articleMoves.state).toBe('submitted')
    const open = data.articleMoves.allowed.map(({ move }: Body) => move)
    expect(open).toEqual(['claim', 'shelve', 'assign'])
  })
})

it('the table of the workflow is told to whoever is logged in', async () => {
  expect((await anonymous.call('GET', '/api/workflow')).status).toBe(401)
  const { body } = await reporter.call('GET', '/api/workflow')
  expect(body.moves.find(({ move }: Body) => move === 'claim')).toEqual({
    move: 'claim',
    label: { vi: 'Nhận biên tập', en: 'Claim' },
    from: ['submitted'],
    to: ['editing'],
    by: ['editor', 'deskHead', 'secretary', 'chief'],
    live: null,
    needs: [],
  })
})

it('an unknown route is answered in the shape of every error', async () => {
  const { status, body } = await anonymous.call('GET', '/api/nothing/here', undefined, {
    'Accept-Language': 'en',
  })
  expect([status, body]).toEqual([
    404,
    { errors: [{ code: 'notFound', message: 'There is no such thing here.' }] },
  ])
})

it('staff read the names of colleagues, and nothing else of them', async () => {
  const { body } = await reporter.call('GET', `/api/users/${chief.id}`)
  expect(body).toEqual({ id: chief.id, name: 'chief' })
})

it('nobody learns of a hidden article by asking what stands behind a name of it', async () => {
  const admin = await aPerson(newsroom, 'admin', ['admin'])
  const contributor = await aPerson(newsroom, 'contributor', ['contributor'])
  for (const [who, path] of [
    [reporter, 'articles?where[related.title][like]=nháp'],
    [reporter, 'articles?where[or][0][related.owner][exists]=true'],
    [reporter, 'articles?where[related__title][like]=nháp'],
    [contributor, 'articles?where[bylines.author.avatar.caption][like]=x'],
    [contributor, 'articles?where[hero.image.hash][exists]=true'],
    [reporter, 'articles/versions?where[version.related.title][like]=nháp'],
    [reporter, 'articles/versions?where[parent.related.title][like]=nháp'],
    [reporter, 'notes?where[article.related.title][like]=nháp'],
    [reporter, 'moves?where[actor.email][like]=chief'],
    [contributor, `authors?where[avatar][equals]=${photo}`],
    [contributor, 'authors?where[avatar.caption][like]=x'],
    [reporter, 'notifications?where[article.title][like]=nháp'],
    [admin, 'imports?where[article.title][like]=nháp'],
    [admin, 'imports/count?where[article.state][equals]=draft'],
  ] as const) {
    const { status, body } = await who.call('GET', `/api/${path}`)
    expect([path, status, body.errors[0].code]).toEqual([path, 400, 'invalid'])
  }
  expect((await admin.call('GET', '/api/imports?sort=article.title')).status).toBe(200)
})

it('nobody learns of an address by the order of what names its owner', async () => {
  await reporter.call('POST', '/api/articles', { title: 'Bài của phóng viên' })
  await chief.call('POST', '/api/articles', { title: 'Bài của tổng biên tập' })
  const titles = async (sort: string) =>
    (await chief.call('GET', `/api/articles?sort=${sort}`)).body.docs.map(
      ({ title }: Body) => title,
    )
  expect(await titles('owner.email')).toEqual(await titles(''))
  expect(await titles('-owner.email')).toEqual(await titles(''))
})

it('a question behind two documents that nobody may ask is refused, and leaves no promise broken', async () => {
  for (const path of ['owner.sections.name', 'category.parent.nonsense', 'photos.uploader.roles'])
    for (const who of [anonymous, reporter, chief]) {
      const { status, body } = await who.call('GET', `/api/articles?where[${path}][exists]=true`)
      expect([path, status, body.errors[0].code]).toEqual([path, 400, 'invalid'])
    }
})

it('a question about a list of values in another document is answered or refused', async () => {
  for (const path of ['articles', 'articles/count'])
    expect(
      (await anonymous.call('GET', `/api/${path}?where[hero.image.keywords][not_in]=Tết`)).status,
    ).toBeLessThan(500)
})

it('whoever may read nothing of a collection is told so, whatever they ask by', async () => {
  const { status, body } = await anonymous.call('GET', '/api/users?where[email][like]=chief')
  expect([status, body.errors[0].code]).toEqual([403, 'forbidden'])
})
