import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph, text } from '../../src/domain/body.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

let newsroom: Newsroom
let head: Caller
let places: Record<string, string>

beforeAll(async () => {
  newsroom = await startNewsroom()
  head = await aPerson(newsroom, 'head', ['chief'])
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'Hội trường' }))
  form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
  const made = await Promise.all([
    head.call('POST', '/api/articles', { title: 'Bài thử' }),
    head.call('POST', '/api/images', form),
    head.call('POST', '/api/authors', { name: 'Mai Quý' }),
    head.call('POST', '/api/topics', { name: 'Tết' }),
    head.call('POST', '/api/categories', { name: 'Thời sự' }),
  ])
  places = Object.fromEntries(
    ['articles', 'images', 'authors', 'topics', 'categories'].map((collection, at) => [
      collection,
      `/api/${collection}/${made[at]?.body.doc.id}`,
    ]),
  )
})
afterAll(async () => {
  await newsroom?.close()
})

/** `rights.validUntil` → { rights: { validUntil: value } } */
const nested = (path: string, value: unknown): object =>
  path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, key) => ({ [key]: inner }), value) as object
const at = (body: Body, path: string): unknown =>
  path.split('.').reduce<Body>((inner, key) => inner[key], body)

const dates = [
  ['articles', 'originalPublishedAt'],
  ['articles', 'plannedFor'],
  ['articles', 'dueAt'],
  ['articles', 'embargoUntil'],
  ['images', 'takenAt'],
  ['images', 'rights.validUntil'],
  ['authors', 'validFrom'],
  ['authors', 'validTo'],
] as const

describe.each(dates)('a date of %s, %s', (collection, path) => {
  it.each([
    '2020-02-30',
    '2021-02-29T10:00:00.000Z',
    '2020-04-31T10:00:00+07:00',
    '30/04/2020',
    '',
  ])('is not %s', async (value) => {
    const place = places[collection] ?? ''
    const { status, body } = await head.call('PATCH', place, nested(path, value))
    expect([status, body.errors]).toEqual([
      400,
      [{ code: 'invalid', path, message: expect.stringMatching(/^Không có ngày giờ như vậy/) }],
    ])
  })
  it.each([
    ['2020-02-29', '2020-02-28T17:00:00.000Z'],
    ['2020-02-29T10:00', '2020-02-29T03:00:00.000Z'],
    ['2020-02-29T10:00:00+07:00', '2020-02-29T03:00:00.000Z'],
    ['2020-02-29T03:00:00.000Z', '2020-02-29T03:00:00.000Z'],
    [null, null],
  ])('may be %s', async (value, stored) => {
    const place = places[collection] ?? ''
    const { status, body } = await head.call('PATCH', place, nested(path, value))
    expect([status, at(body.doc, path)]).toEqual([200, stored])
  })
})

describe('a date over GraphQL', () => {
  it('is none either on 30 February', async () => {
    const id = places.articles?.split('/').at(-1)
    const query = `mutation { updateArticle(id: "${id}", draft: true, data: { plannedFor: "2020-02-30T10:00:00.000Z" }) { plannedFor } }`
    const { body } = await head.call('POST', '/api/graphql', { query })
    expect(body.errors).toHaveLength(1)
    const { body: article } = await head.call('GET', `${places.articles}?draft=true`)
    expect(article.plannedFor ?? null).toBeNull()
  })
})

const texts = [
  ['articles', 'title'],
  ['articles', 'lead'],
  ['articles', 'hero.caption'],
  ['articles', 'seo.description'],
  ['images', 'caption'],
  ['authors', 'bio'],
  ['topics', 'name'],
  ['categories', 'name'],
] as const

describe('a text with a NUL', () => {
  it.each(texts)('is refused whole for %s, %s', async (collection, path) => {
    const place = places[collection] ?? ''
    const { status, body } = await head.call('PATCH', place, nested(path, 'Phú\u0000Xuyên'))
    expect([status, body.errors]).toEqual([
      400,
      [{ code: 'invalid', path, message: expect.stringContaining('NUL') }],
    ])
  })
  it.each([
    ['a paragraph', 'body.0.children.0', bodyOf([paragraph('Phú\u0000Xuyên')])],
    ['a caption', 'body.0', bodyOf([figure({ caption: 'Lễ\u0000ra mắt' })])],
  ])('is refused in %s of the body', async (_, path, body) => {
    const answer = await head.call('PATCH', places.articles ?? '', { body })
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ code: 'invalid', path }]])
  })
})

it('what is to be looked at has one of the codes that the import knows', async () => {
  const review = (code: unknown) =>
    head.call('PATCH', places.articles ?? '', { needsReview: [{ code, path: 'title' }] })
  const { status, body } = await review('khac')
  expect([status, body.errors[0]]).toEqual([
    ...[400, expect.objectContaining({ code: 'invalid', path: 'needsReview.0.code' })],
  ])
  expect((await review('titleMissing')).status).toBe(200)
})

describe('an id of a row', () => {
  const rows = [
    ['articles', 'bylines', { name: 'Lan', role: 'text' }],
    ['articles', 'needsReview', { code: 'bylineMissing' }],
    ['authors', 'aliases', { name: 'Quý' }],
  ] as const
  const named = (collection: string) =>
    collection === 'articles' ? { title: 'Bài khác' } : { name: 'Người khác' }

  it.each(rows)('of another of the %s is nobody else’s, in %s', async (collection, list, row) => {
    const place = places[collection] ?? ''
    const stored = await head.call('PATCH', place, { [list]: [row] })
    const [{ id }] = stored.body.doc[list]
    const again = await head.call('PATCH', place, { [list]: [{ ...row, id }] })
    expect(again.body.doc[list]).toMatchObject([{ id }])

    const data = { ...named(collection), [list]: [{ ...row, id }] }
    const made = await head.call('POST', `/api/${collection}`, data)
    expect(made.status).toBe(201)
    expect(made.body.doc[list]).toMatchObject([row])
    expect(made.body.doc[list][0].id).not.toBe(id)
    const other = `/api/${collection}/${made.body.doc.id}`
    const changed = await head.call('PATCH', other, { [list]: [{ ...row, id }] })
    expect([changed.status, changed.body.doc[list][0].id === id]).toEqual([200, false])
    expect((await head.call('GET', `${place}?draft=true`)).body[list]).toMatchObject([{ id }])
  })

  it.each(rows)('is there once: of %s, in %s', async (collection, list, row) => {
    const id = '6563f0a1b2c3d4e5f6a7b8c9'
    const twice = { [list]: [{ ...row, id }, row, { ...row, id }] }
    const { status, body } = await head.call('PATCH', places[collection] ?? '', twice)
    expect([status, new Set(body.doc[list].map((one: Body) => one.id)).size]).toEqual([200, 3])
  })
})

describe('a write', () => {
  it.each(['articles', 'images', 'authors', 'topics', 'categories'])(
    'says nothing of when it was made, in %s',
    async (collection) => {
      const place = places[collection] ?? ''
      const { createdAt } = (await head.call('GET', `${place}?draft=true`)).body
      for (const moment of [null, '2001-01-01T00:00:00.000Z', 'x']) {
        const data = { createdAt: moment, updatedAt: moment }
        expect((await head.call('PATCH', place, data)).status).toBe(200)
      }
      expect((await head.call('GET', `${place}?draft=true`)).body.createdAt).toBe(createdAt)
    },
  )

  it.each([
    ['articles', 'topics'],
    ['articles', 'bylines'],
    ['articles', 'needsReview'],
    ['authors', 'aliases'],
    ['images', 'keywords'],
  ])(
    'of too long a list is refused before anybody looks at it: %s, %s',
    async (collection, list) => {
      const rows = Array.from({ length: 501 }, () => ({}))
      const { status, body } = await head.call('PATCH', places[collection] ?? '', { [list]: rows })
      expect([status, body.errors]).toMatchObject([400, [{ code: 'tooComplex', path: list }]])
    },
  )

  it.each(['authors', 'topics', 'categories'])(
    'of a name that shows nothing is none, in %s',
    async (collection) => {
      for (const name of ['   ', '\u200b', '\ufeff \u2060'])
        expect((await head.call('POST', `/api/${collection}`, { name })).status).toBe(400)
    },
  )

  it('of a title without a letter that folds gets an address all the same', async () => {
    const made = await Promise.all(
      ['!!!', '漢字'].map((title) => head.call('POST', '/api/articles', { title })),
    )
    expect(made.map(({ body }) => body.doc.slug).sort()).toEqual(['bai', 'bai-2'])
  })
})

describe('lists in lists', () => {
  const nestedLists = (levels: number) => {
    const node = { version: 1, direction: null, format: '', indent: 0 }
    const deep = Array.from({ length: levels }).reduce<object>(
      (inner) => ({
        ...{ ...node, type: 'list', listType: 'bullet', start: 1, tag: 'ul' },
        children: [{ ...node, type: 'listitem', value: 1, children: [inner] }],
      }),
      text('tận cùng'),
    )
    return { root: { ...node, type: 'root', children: [deep] } }
  }

  it.each([8, 14, 15, 30, 60])('of %s levels are refused by their place', async (levels) => {
    const body = nestedLists(levels)
    const { status, body: answer } = await head.call('PATCH', places.articles ?? '', { body })
    expect([status, answer.errors]).toMatchObject([
      400,
      [{ code: 'invalid', path: expect.stringMatching(/^body\.0\.children/) }],
    ])
    expect(answer.errors[0].message).toMatch(/quá nhiều bậc/)
  })

  it('of thousands of levels are no data', async () => {
    const body = JSON.stringify({ body: null }).replace(
      'null',
      `${'{"a":['.repeat(5_000)}${']}'.repeat(5_000)}`,
    )
    const { status, body: answer } = await head.call('PATCH', places.articles ?? '', body)
    expect([status, answer.errors]).toMatchObject([400, [{ code: 'malformed' }]])
  })
})
