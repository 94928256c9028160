import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDesk } from '../support/desk.ts'
import { aPerson, type Body } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const site = 'https://newsroom.example'
const desk = await openDesk()
const { newsroom, anonymous, chief, secretary, make } = desk
const { payload } = newsroom
const admin = await aPerson(newsroom, 'admin', ['admin'])

afterAll(() => newsroom.close())

const read = async (path: string) => {
  const { status, body, headers } = await anonymous.call('GET', `/api/v1${path}`)
  return { status, body, keys: headers.get('surrogate-key')?.split(' ') }
}
const bodyOf = async (path: string): Promise<Body> => (await read(path)).body
const idsIn = (cards: Body[]): string[] => cards.map(({ id }) => id)

const aCategory = async (name: string, order: number, parent?: string): Promise<string> => {
  const data = { name, order, ...(parent && { parent }) }
  return (await payload.create({ collection: 'categories', data })).id
}
const published = async (data: object = {}): Promise<string> =>
  desk.bring(await desk.anArticle(data), 'published')
const publishAgain = async (id: string, data: object, given: object = {}): Promise<void> => {
  await make(desk.editor, id, 'revise')
  await desk.editor.call('PATCH', `/api/articles/${id}`, data)
  await make(desk.editor, id, 'forward')
  await make(desk.head2, id, 'approve')
  await make(secretary, id, 'publish', { kind: 'minor', ...given })
}
const correction = {
  ...{ kind: 'correction', basis: 'internalError' },
  ...{ wrong: 'Năm 2019', right: 'Năm 2020' },
}
const withdraw = (id: string) =>
  make(chief, id, 'withdraw', { note: 'Theo yêu cầu của cơ quan.', basis: 'authority' })
const front = async (lists: object) => {
  const { status } = await secretary.call('POST', '/api/globals/frontPage', lists)
  expect(status).toBe(200)
}

const stretch = (table: string) => ({
  one: new RegExp(
    String.raw`SEARCH ${table} USING INDEX \S+ \((?:key|from)>\?\)|"IXSCAN".*"(?:key|from)_1"`,
  ),
  none: new RegExp(String.raw`SCAN ${table}|TEMP B-TREE|COLLSCAN|"SORT"`),
})
const expectStretches = async (path: string, tables: readonly string[]): Promise<void> => {
  const plans = await plansOf(payload, () => bodyOf(path))
  for (const table of tables) {
    const own = plans.filter((plan) => new RegExp(String.raw`\b${table}\b`).test(plan))
    expect(own.length).toBeGreaterThan(0)
    expect(own[0]).toMatch(stretch(table).one)
    expect(own[0]).not.toMatch(stretch(table).none)
  }
  for (const plan of plans)
    expect(plan).not.toMatch(/SCAN (?:pages|slugs)\b|^(?:pages|slugs):.*COLLSCAN/)
}

describe(`the front page, on ${testDatabase}`, () => {
  const categories = { sport: '', life: '', below: '', empty: '' }
  const ids: string[] = []

  beforeAll(async () => {
    categories.sport = await aCategory('Thể thao', 2)
    categories.life = await aCategory('Đời sống', 1)
    categories.below = await aCategory('Việc làm', 1, categories.life)
    categories.empty = await aCategory('Trống', 0)
    for (let index = 0; index < 7; index++)
      ids.push(await published({ category: categories.below }))
    ids.push(
      await published({ category: categories.sport, secondaryCategories: [categories.life] }),
    )
  }, 120_000)

  it('shows each article once: in a slot, or among what is recommended, or in its section', async () => {
    const [first = '', second = '', ...rest] = ids
    const sport = ids.at(-1) ?? ''
    await front({ slots: [second, first], recommended: [first, rest[0]] })
    const { body, keys } = await read('/home')
    expect(idsIn(body.slots)).toEqual([second, first])
    expect(idsIn(body.recommended)).toEqual([rest[0]])
    expect(body.sections.map(({ category }: Body) => category.name)).toEqual(['Đời sống'])
    expect(idsIn(body.sections[0].docs)).toEqual([sport, ...rest.slice(1, 5).reverse()])
    expect(body.corrections).toEqual([])
    expect(keys).toEqual(expect.arrayContaining(['home', 'list', `article:${first}`]))
    await front({ slots: [], recommended: [] })
    const without = await bodyOf('/home?fields=slots,recommended,sections')
    expect(Object.keys(without).sort()).toEqual(['recommended', 'sections', 'slots'])
    expect(without.recommended).toEqual([])
    expect(without.sections[0].docs).toHaveLength(5)
  })

  it('fills a section from behind what stands in the slots', async () => {
    await front({ slots: ids.slice(1) })
    const { sections } = await bodyOf('/home')
    expect(sections.map(({ docs }: Body) => idsIn(docs))).toEqual([[ids[0]]])
    await front({ slots: [] })
  })
})

describe('corrections', () => {
  it('are listed newest first with their articles, until these are withdrawn', async () => {
    const [one, two] = [await published({ title: 'Bài một' }), await published()]
    await make(chief, one, 'correct', { correction })
    await make(chief, two, 'correct', { correction: { ...correction, right: 'Năm 2021' } })
    await make(chief, one, 'correct', { correction: { ...correction, right: 'Năm 2022' } })
    const { docs, next } = await bodyOf('/corrections')
    expect(docs.map(({ right, article }: Body) => [right, article.id])).toEqual([
      ['Năm 2022', one],
      ['Năm 2021', two],
      ['Năm 2020', one],
    ])
    expect(next).toBeNull()
    expect(docs[0]).toMatchObject({
      heading: 'Thông tin cải chính, xin lỗi',
      kind: 'correction',
      wrong: 'Năm 2019',
      article: { title: 'Bài một', updatedAt: docs[0].at },
    })
    expect((await bodyOf('/home')).corrections).toEqual(docs)
    const first = await bodyOf('/corrections?limit=2')
    expect(first.docs).toEqual(docs.slice(0, 2))
    expect(await bodyOf(`/corrections?after=${first.next}`)).toEqual({
      docs: docs.slice(2),
      next: null,
    })
    await expectStretches(`/corrections?limit=1&after=${first.next}`, ['registers'])
    await withdraw(one)
    expect((await bodyOf('/corrections')).docs).toEqual([docs[1]])
    expect((await bodyOf('/home')).corrections).toHaveLength(1)
  })
})

describe('changes', () => {
  const since = async (after: string) => bodyOf(`/changes?limit=100&after=${after}`)
  const now = async (): Promise<string> => {
    let { next, docs } = await bodyOf('/changes?limit=100')
    while (docs.length > 0) ({ next, docs } = await since(next))
    return next
  }

  it('tell what became of each article last, oldest first, and go on later', async () => {
    const start = await now()
    const one = await published({ title: 'Bài thứ nhất' })
    const two = await published()
    const seen = await since(start)
    expect(seen.docs.map(({ id, change }: Body) => [id, change])).toEqual([
      [one, 'published'],
      [two, 'published'],
    ])
    expect(seen.docs[0].keys).toEqual(
      expect.arrayContaining([`article:${one}`, 'list', `category:${desk.category}`]),
    )
    expect(seen.docs[0].at).toMatch(/\+07:00$/)
    await make(chief, one, 'correct', { correction })
    expect((await since(seen.next)).docs).toMatchObject([{ id: one, change: 'corrected' }])
    await publishAgain(two, { kicker: 'Mới' })
    await withdraw(one)
    const { docs, next } = await since(start)
    expect(docs).toMatchObject([
      { id: two, change: 'updated' },
      { id: one, change: 'withdrawn', slug: seen.docs[0].slug },
    ])
    expect(JSON.stringify(docs)).not.toContain('Bài thứ nhất')
    expect(await since(next)).toEqual({ docs: [], next })
    await expectStretches(`/changes?limit=1&after=${start}`, ['registers'])
  })

  it('of a draft are none', async () => {
    const start = await now()
    await desk.bring(await desk.anArticle(), 'approved')
    expect(await since(start)).toEqual({ docs: [], next: start })
  })

  it('of before they were kept come first', async () => {
    const { fillRegisters } = await import('../../src/publishing/index.ts')
    const { docs } = await bodyOf('/changes?limit=100')
    const corrections = await bodyOf('/corrections')
    const redirects = await bodyOf('/redirects?limit=100')
    await payload.db.deleteMany({ collection: 'registers', where: {} })
    const latest = await published()
    await fillRegisters(payload)
    const filled = (await bodyOf('/changes?limit=100')).docs
    expect(filled.at(-1).id).toBe(latest)
    const known = ({ id, slug, change, at, keys }: Body) => [id, slug, change, at, [...keys].sort()]
    const byId = (all: Body[]) => new Map(all.map((one) => [one.id, known(one).slice(0, 4)]))
    for (const [id, change] of byId(docs)) expect(byId(filled).get(id)).toEqual(change)
    expect(filled).toHaveLength(docs.length + 1)
    expect(await bodyOf('/corrections')).toEqual(corrections)
    expect(await bodyOf('/redirects?limit=100')).toEqual(redirects)
  })
})

describe('redirects', () => {
  const write = async (from: string, to: string) => {
    const { status } = await secretary.call('POST', '/api/redirects', { from, to })
    expect(status).toBe(201)
  }

  it('are former addresses of live articles and what the newsroom has set, each to the end', async () => {
    const id = await published({ title: 'Tên đầu', slug: 'ten-dau' })
    await publishAgain(id, { slug: 'ten-sau' })
    await write('/cu/a.htm', '/ten-dau.html')
    await write('/cu/b.htm', '/cu/a.htm')
    await write('/cu/c.htm', 'https://khac.example/x')
    await write('/ten-sau.html', '/cu/c.htm')
    const expected = [
      { from: '/cu/a.htm', to: '/ten-sau.html' },
      { from: '/cu/b.htm', to: '/ten-sau.html' },
      { from: '/cu/c.htm', to: 'https://khac.example/x' },
      { from: '/ten-dau.html', to: '/ten-sau.html' },
    ]
    expect((await bodyOf('/redirects?limit=100')).docs).toEqual(expected)
    const docs: Body[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: Body = await bodyOf(`/redirects?limit=2${after && `&after=${after}`}`)
      docs.push(...page.docs)
      after = page.next
    }
    expect(docs).toEqual(expected)
    const { next } = await bodyOf('/redirects?limit=1')
    await expectStretches(`/redirects?limit=1&after=${next}`, ['registers', 'redirects'])
    await withdraw(id)
    expect((await bodyOf('/redirects?limit=100')).docs).toEqual([
      { from: '/cu/a.htm', to: '/ten-dau.html' },
      { from: '/cu/b.htm', to: '/ten-dau.html' },
      expected[2],
      { from: '/ten-sau.html', to: 'https://khac.example/x' },
    ])
  })
})

describe('the newspaper itself', () => {
  const path = '/api/globals/site'
  const anImage = async (): Promise<string> => {
    const bytes = await aPhoto()
    const { id } = await payload.create({
      collection: 'images',
      data: { alt: 'Dấu hiệu' },
      draft: false,
      file: { data: bytes, mimetype: 'image/jpeg', name: 'logo.jpg', size: bytes.length },
    })
    return id
  }

  it('is described by chief and administrator alone, and read by everybody', async () => {
    expect(await bodyOf('/site')).toEqual({
      ...{ name: null, description: null, url: site, logo: null, image: null, publisher: null },
      ...{ licence: null, editorInChief: null, address: null, phone: null, email: null },
    })
    for (const one of [chief, admin])
      expect((await one.call('POST', path, { name: 'Báo Ta', licence: '1/GP' })).status).toBe(200)
    for (const one of [anonymous, desk.reporter, desk.head, secretary])
      expect([401, 403]).toContain((await one.call('POST', path, { name: 'Báo khác' })).status)
    expect(await read('/site')).toMatchObject({
      status: 200,
      body: { name: 'Báo Ta', licence: '1/GP' },
      keys: ['site'],
    })
    expect((await anonymous.call('GET', path)).body).toMatchObject({ name: 'Báo Ta' })
  })

  it('shows its photos to everybody, as long as they are its own', async () => {
    const [logo, image] = [await anImage(), await anImage()]
    expect((await anonymous.call('GET', `/api/images/${logo}`)).status).toBe(404)
    await chief.call('POST', path, { logo, image })
    const shown = await bodyOf('/site')
    expect(shown).toMatchObject({
      logo: { id: logo, alt: 'Dấu hiệu', width: 320 },
      image: { id: image },
    })
    expect((await anonymous.call('GET', `/api/images/${logo}`)).status).toBe(200)
    const id = await published()
    expect(await bodyOf(`/articles/${id}`)).toMatchObject({
      hero: null,
      seo: { image: { id: image } },
      jsonLd: { publisher: { name: 'Báo Ta', logo: { url: shown.logo.src } } },
    })
    const { revisionOf } = await import('../../src/publishing/siteRevision.ts')
    const before = await revisionOf(payload)
    await chief.call('PATCH', `/api/images/${logo}`, { alt: 'Dấu hiệu mới' })
    expect((await bodyOf('/site')).logo.alt).toBe('Dấu hiệu mới')
    expect((await revisionOf(payload)).revision).toBe(before.revision + 1)
    const { status, body } = await chief.call('DELETE', `/api/images/${logo}`)
    expect([status, body.errors[0].code]).toEqual([409, 'inUse'])
    await chief.call('POST', path, { logo: null })
    expect((await bodyOf('/site')).logo).toBeNull()
    expect((await anonymous.call('GET', `/api/images/${logo}`)).status).toBe(404)
  })

  it('takes no photo that its writer may not see', async () => {
    const hidden = await anImage()
    const { status, body } = await admin.call('POST', path, { logo: hidden })
    expect([status, body.errors[0].code, body.errors[0].path]).toEqual([400, 'invalid', 'logo'])
    expect((await anonymous.call('GET', `/api/images/${hidden}`)).status).toBe(404)
  })

  it.each<[string, object, number]>([
    ['a number for its name', { name: 5 }, 400],
    ['an operator', { name: { $ne: 1 } }, 400],
    ['a name of 300 letters', { name: 'a'.repeat(300) }, 400],
    ['what it has not', { owner: 'x', createdAt: '2020-01-01' }, 200],
  ])('is asked to hold %s', async (_, data, status) => {
    expect((await chief.call('POST', path, data)).status).toBe(status)
  })

  it('tells readers that it was changed', async () => {
    const { revisionOf } = await import('../../src/publishing/siteRevision.ts')
    const before = await revisionOf(payload)
    await chief.call('POST', path, { phone: '0123' })
    expect((await revisionOf(payload)).revision).toBe(before.revision + 1)
  })
})

describe('each list', () => {
  const lists = ['articles', 'authors', 'topics', 'corrections', 'changes', 'redirects']

  it('takes its own cursors alone, and no odd limit', async () => {
    const cursors = new Map<string, string>()
    await payload.create({ collection: 'topics', data: { name: 'Một' } })
    await payload.create({ collection: 'topics', data: { name: 'Hai' } })
    for (const list of ['articles', 'topics', 'changes', 'redirects']) {
      const { next } = await bodyOf(`/${list}?limit=1`)
      if (typeof next === 'string') cursors.set(list, next)
    }
    expect(cursors.size).toBeGreaterThan(2)
    for (const list of lists) {
      for (const [of, cursor] of cursors) {
        expect([list, of, (await read(`/${list}?after=${cursor}`)).status]).toEqual([
          list,
          of,
          of === list ? 200 : 400,
        ])
      }
      for (const odd of ['limit=0', 'limit=101', 'limit=1e1', 'after=', 'after=%00', 'after=%'])
        expect([odd, (await read(`/${list}?${odd}`)).status]).toEqual([odd, 400])
    }
  })
})
