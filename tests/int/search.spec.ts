import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { throttles } from '../../src/throttle/throttles.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import type { Body } from '../support/people.ts'

/** What readers find, by which words, and what they never find. */

let desk: Desk
let union: string
let below: string

const published = async (title: string, more: Body = {}): Promise<string> => {
  const { text = 'Một đoạn chính văn.', ...data } = more
  const body = bodyOf([text].flat().map((one: string) => paragraph(one)))
  const id = await desk.anArticle({ title, body, ...data })
  return desk.bring(id, 'published')
}

const search = (query: Record<string, string>): Promise<Body> =>
  desk.anonymous.call('GET', `/api/v1/search?${new URLSearchParams(query)}`)

const titles = async (q: string, more: Record<string, string> = {}): Promise<string[]> => {
  const { status, body } = await search({ q, ...more })
  if (status !== 200) throw new Error(`${q}: ${JSON.stringify(body)}`)
  return body.hits.map(({ title }: Body) => title)
}

const members = 'LĐLĐ huyện Phú Xuyên phát triển đoàn viên'
const founding = 'Thành lập công đoàn cơ sở Công ty TNHH C&J Vina'
const figures = 'Đạt 29,17% chỉ tiêu của năm'

beforeAll(async () => {
  desk = await openDesk()
  const author = await desk.chief.call('POST', '/api/authors', {
    name: 'Liên đoàn Lao động quận Long Biên',
    kind: 'organisation',
  })
  union = author.body.doc.id
  const child = await desk.chief.call('POST', '/api/categories', {
    name: 'Cơ sở',
    parent: desk.category,
  })
  below = child.body.doc.id
  await published(members, {
    lead: 'Sáu tháng đầu năm, các đơn vị kết nạp thêm đoàn viên mới.',
    text: 'Theo Quyết định số 161/QĐ-LĐLĐ ngày 25/3/2020, chỉ tiêu được giao cho từng đơn vị.',
  })
  await published(founding, { category: below })
  await published(figures, {
    text: 'Có 7/24 đơn vị đạt chỉ tiêu, bằng 29,17%.',
    bylines: [{ author: union, role: 'text' }],
  })
  await published('Sửa chữa con đường liên xã')
  await published('Ông Dương nói về chuyến đi')
  await published('Gặp ông Ngô Văn Tuyến')
  await published('Ông nói về tuyên truyền')
})

afterAll(() => desk?.newsroom.close())

describe('what is found', () => {
  it.each([
    ['ldld huyen phu xuyen', [members]],
    ['LDLD Phú Xuyên', [members]],
    ['lien doan lao dong phu xuyen', [members]],
    ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN PHÚ XUYÊN', [members]],
    ['"phát triển đoàn viên"', [members]],
    ['“phat trien doan vien”', [members]],
    ['cdcs', [founding]],
    ['CĐCS C&J', [founding]],
    ['c&j', [founding]],
    ['29,17%', [figures]],
    ['7/24', [figures]],
    ['161/QĐ-LĐLĐ', [members]],
    ['161/QD-LDLD', [members]],
    ['quyết định 161', [members]],
    ['thành lập'.normalize('NFD'), [founding]],
    ['Long Biên', [figures]],
    ['đoàn viên -quyết', []],
  ])('%s', async (q, expected) => {
    expect(await titles(q)).toEqual(expected)
  })

  it.each(['24/7', '17,29%', '"viên đoàn"', 'phú xuyên long biên', 'không-có-chữ-này'])(
    'is nothing by %s',
    async (q) => {
      expect(await titles(q)).toEqual([])
    },
  )

  it('stands in the order of its marks, and without any by whatever is alike', async () => {
    expect((await titles('đường')).at(0)).toBe('Sửa chữa con đường liên xã')
    expect((await titles('Dương')).at(0)).toBe('Ông Dương nói về chuyến đi')
    expect((await titles('Tuyến')).at(0)).toBe('Gặp ông Ngô Văn Tuyến')
    expect((await titles('tuyên')).at(0)).toBe('Ông nói về tuyên truyền')
    expect((await titles('duong')).sort()).toEqual([
      'Sửa chữa con đường liên xã',
      'Ông Dương nói về chuyến đi',
    ])
  })
})

describe('what a hit says', () => {
  it('is its card, and where the words stand in what is shown', async () => {
    const { body } = await search({ q: 'chi tieu "29,17%"' })
    expect(body).toMatchObject({ total: 1, next: null })
    const [{ highlights, ...card }] = body.hits
    const { body: list } = await desk.anonymous.call('GET', '/api/v1/articles')
    expect(card).toEqual(list.docs.find(({ id }: Body) => id === card.id))
    const marked = ({ field, text, ranges }: Body) => [
      field,
      ranges.map(([start, end]: [number, number]) => text.slice(start, end)),
    ]
    expect(highlights.map(marked)).toEqual([
      ['title', ['29,17', 'chỉ', 'tiêu']],
      ['body', ['chỉ', 'tiêu', '29,17']],
    ])
  })

  it('is found by its byline and by the other form of an abbreviation', async () => {
    const { body } = await search({ q: 'LĐLĐ Long Biên', fields: 'highlights' })
    expect(body.hits).toEqual([
      {
        highlights: [
          {
            field: 'byline',
            text: 'Liên đoàn Lao động quận Long Biên',
            ranges: [
              [0, 18],
              [24, 28],
              [29, 33],
            ],
          },
        ],
      },
    ])
  })

  it('may be kept by caches, and bears the keys of what is shown', async () => {
    const { headers, body } = await search({ q: 'cdcs' })
    expect(headers.get('cache-control')).toContain('s-maxage=10')
    expect(headers.get('surrogate-key')?.split(' ')).toEqual([
      'list',
      `category:${below}`,
      `article:${body.hits[0].id}`,
    ])
  })

  it('is the same over GraphQL', async () => {
    const query = `{ searchArticles(q: "cdcs", limit: 5) {
      total next hits { title highlights { field text ranges } } } }`
    const { body } = await desk.anonymous.call('POST', '/api/graphql', { query })
    const { body: rest } = await search({ q: 'cdcs', fields: 'title,highlights' })
    expect(body.data.searchArticles).toEqual(rest)
    const wrong = `{ searchArticles(q: "-") { total } }`
    const refused = await desk.anonymous.call('POST', '/api/graphql', { query: wrong })
    expect(refused.body.errors[0].extensions.errors).toMatchObject([{ code: 'invalid', path: 'q' }])
  })
})

it('is made for strangers over GraphQL as often as at /api/v1, and no more often', async () => {
  const times = 5
  const many = Array.from(
    { length: times },
    (_, n) => `s${n}: searchArticles(q: "a", limit: 1) { total }`,
  )
  const query = `{ ${many.join(' ')} }`
  await throttles().search.forget('127.0.0.1')
  const faults = []
  for (let made = 0; made <= throttles().search.limit.times; made += times) {
    const { body } = await desk.anonymous.call('POST', '/api/graphql', { query })
    faults.push(body.errors?.[0].extensions.code ?? 'none')
  }
  expect(faults).toEqual([...Array(24).fill('none'), 'rateLimited'])
  const { body } = await desk.reporter.call('POST', '/api/graphql', { query })
  expect(body.errors).toBeUndefined()
  await throttles().search.forget('127.0.0.1')
})

describe('a search', () => {
  it.each([
    ['q', {}],
    ['q', { q: '…' }],
    ['q', { q: '---' }],
    ['q', { q: '-đoàn' }],
    ['q', { q: 'đoàn '.repeat(200) }],
    ['from', { q: 'đoàn', from: '2026-02-30' }],
    ['from', { q: 'đoàn', from: 'hôm qua' }],
    ['to', { q: 'đoàn', to: '2026-11-30T00:00:00Z' }],
    ['limit', { q: 'đoàn', limit: '0' }],
    ['after', { q: 'đoàn', after: 'x' }],
  ])('is refused for its %s: %j', async (path, query) => {
    const { status, body } = await search(query)
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ code: 'invalid', path })],
    ])
  })

  it.each(['"', '" OR "', 'a* NEAR(b)', 'terms:x', "'; DROP TABLE", '\u0000x', '\ud800x', '(a'])(
    'takes signs for what they are: %j',
    async (q) => {
      expect([200, 400]).toContain((await search({ q })).status)
    },
  )

  it('is narrowed to a category with its children, and to an author', async () => {
    const all = [members, founding, figures].sort()
    const slug = async (kind: string, id: string): Promise<string> =>
      (await desk.anonymous.call('GET', `/api/${kind}/${id}`)).body.slug
    expect((await titles('"công đoàn" -thêm', { category: below })).sort()).toEqual([founding])
    const words = { category: await slug('categories', desk.category) }
    expect(await titles('cdcs', words)).toEqual([founding])
    expect(await titles('29,17%', { author: await slug('authors', union) })).toEqual([figures])
    expect(await titles('cdcs', { author: union })).toEqual([])
    expect(all).toContain(founding)
    expect((await search({ q: 'cdcs', category: 'khong-co' })).status).toBe(404)
    expect((await search({ q: 'cdcs', author: 'khong-co' })).status).toBe(404)
  })

  it('sends a former slug of a category on', async () => {
    await desk.chief.call('PATCH', `/api/categories/${below}`, { slug: 'co-so-moi' })
    const { status, headers } = await search({ q: 'cdcs', category: 'co-so' })
    expect([status, headers.get('location')]).toEqual([
      301,
      '/api/v1/search?q=cdcs&category=co-so-moi',
    ])
  })

  it('knows days as the newsroom does, both included', async () => {
    const title = 'Chuyện cũ của làng gốm'
    const id = await desk.anArticle({ title }, desk.editor)
    const dated = { originalPublishedAt: '2019-03-31T17:00:00.000Z' }
    await desk.editor.call('PATCH', `/api/articles/${id}?draft=true`, dated)
    for (const [by, move] of [
      [desk.editor, 'submit'],
      [desk.editor2, 'claim'],
      [desk.editor2, 'forward'],
      [desk.head, 'approve'],
      [desk.secretary, 'publish'],
    ] as const)
      await desk.make(by, id, move)
    // The first minute of 1 April in Hanoi.
    const found = (from: string, to: string) => titles('làng gốm', { from, to })
    expect(await found('2019-04-01', '2019-04-01')).toEqual([title])
    expect(await found('2019-03-01', '2019-03-31')).toEqual([])
    expect(await found('2019-04-02', '2030-01-01')).toEqual([])
    expect(await found('0001-01-01', '9999-12-31')).toEqual([title])
    expect(await found('2019-04-02', '2019-04-01')).toEqual([])
  })

  it('is read page by page, without gaps and doubles, while others are published', async () => {
    const count = 7
    for (let number = 1; number <= count; number++) await published(`Tin vắn số ${number} xyzt`)
    const read: string[] = []
    let after: string | null = null
    for (let page = 0; page < 4; page++) {
      const { body }: Body = await search({ q: 'xyzt', limit: '2', ...(after && { after }) })
      read.push(...body.hits.map(({ title }: Body) => title))
      after = body.next
      if (page === 1) await published('Tin mới xyzt')
    }
    expect(after).toBeNull()
    const numbers = Array.from({ length: count }, (_, at) => `Tin vắn số ${count - at} xyzt`)
    expect([...read].sort()).toEqual([...numbers].sort())
  })
})

describe('readers', () => {
  it('find what is published at once, as it is published, and nothing that is withdrawn', async () => {
    const word = 'kwzrt'
    const id = await desk.anArticle({ title: `Bài ${word} đầu` })
    expect(await titles(word)).toEqual([])
    await desk.bring(id, 'approved')
    expect(await titles(word)).toEqual([])
    await desk.make(desk.secretary, id, 'publish')
    expect(await titles(word)).toEqual([`Bài ${word} đầu`])
    await desk.make(desk.editor, id, 'revise')
    const next = { title: 'Bài sửa qpwxk' }
    expect((await desk.editor.call('PATCH', `/api/articles/${id}`, next)).status).toBe(200)
    expect([await titles('qpwxk'), await titles(word)]).toEqual([[], [`Bài ${word} đầu`]])
    await desk.make(desk.editor, id, 'forward')
    await desk.make(desk.head2, id, 'approve')
    await desk.make(desk.secretary, id, 'publish', { kind: 'minor' })
    expect([await titles('qpwxk'), await titles(word)]).toEqual([['Bài sửa qpwxk'], []])
    await desk.make(desk.chief, id, 'withdraw', {
      note: 'Gỡ theo yêu cầu của bạn đọc.',
      basis: 'copyright',
    })
    expect(await titles('qpwxk')).toEqual([])
  })

  it('find by an abbreviation from the moment that it is in the list', async () => {
    await published('Câu lạc bộ Hoa phượng họp')
    expect(await titles('CLB Hoa phượng')).toEqual([])
    const { body } = await desk.chief.call('GET', '/api/globals/abbreviations')
    expect(body.pairs).toHaveLength(22)
    const pairs = [...body.pairs, { short: 'CLB', long: 'câu lạc bộ' }]
    const changed = await desk.chief.call('POST', '/api/globals/abbreviations', { pairs })
    expect(changed.status).toBe(200)
    expect(await titles('CLB Hoa phượng')).toEqual(['Câu lạc bộ Hoa phượng họp'])
    expect(await titles('cdcs')).toEqual([founding])
    await desk.chief.call('POST', '/api/globals/abbreviations', { pairs: [] })
    expect(await titles('CLB Hoa phượng')).toEqual([])
  })

  it.each([
    ['secretary', 403, 200],
    ['editor', 403, 200],
    ['anonymous', 403, 403],
  ] as const)('%s may not change the abbreviations', async (who, change, read) => {
    const path = '/api/globals/abbreviations'
    expect((await desk[who].call('POST', path, { pairs: [] })).status).toBe(change)
    expect((await desk[who].call('GET', path)).status).toBe(read)
  })
})
