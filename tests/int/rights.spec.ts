import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Cast, prepareCast, upload } from '../support/cast.ts'
import {
  type ArticleName,
  type CallerName,
  type Collection,
  everyRole,
  readers,
  worksOn,
  writers,
} from '../support/contractRights.ts'
import { sampled } from '../support/matrix.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import type { Answer, Body, Caller } from '../support/people.ts'
import { absentTwinOf, askGraphQL, tellingOf } from '../support/twins.ts'

let newsroom: Newsroom
let cast: Cast

beforeAll(async () => {
  newsroom = await startNewsroom()
  cast = await prepareCast(newsroom)
}, 300_000)

afterAll(() => newsroom?.close())

const everyCaller = Object.keys(worksOn) as CallerName[]
const collections = Object.keys(writers) as Collection[]

const of = (name: CallerName): Caller => cast.callers[name]
const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name)
const titled = (bodies: Body[]): string[] => bodies.map(({ title }) => title).sort()

/** The name of each article by its id, for sentences that a reader understands. */
const namesOf = (ids: readonly string[], caller: CallerName): string[] => {
  const known = Object.entries({ ...cast.articles, mine: cast.mine[caller] })
  return known
    .filter(([, id]) => id !== undefined && ids.includes(id))
    .map(([name]) => name)
    .sort()
}

const sorted = (names: readonly ArticleName[]): string[] => [...names].sort()

/** The caller's own article, and of those who write none somebody else's. */
const articlesFor = (caller: CallerName) => ({
  ...cast.articles,
  mine: cast.mine[caller] ?? cast.articles.outside,
})

describe.each(everyCaller)('Of the articles that are not live, %s', (name) => {
  const ids = (docs: Body[], field = 'id'): string[] =>
    docs.map((doc) => String(doc[field]?.id ?? doc[field]))

  it('finds those in lists whose version being worked on is theirs to see', async () => {
    for (const query of ['', 'draft=true&', 'sort=owner&', 'select[title]=true&']) {
      const { body } = await of(name).call('GET', `/api/articles?${query}limit=100&depth=0`)
      expect({ query, names: namesOf(ids(body.docs), name) }).toEqual({
        query,
        names: sorted(worksOn[name]),
      })
    }
  })

  it('reads exactly these by their ids, and the rest is not there', async () => {
    for (const [article, id] of Object.entries(articlesFor(name))) {
      const sees = (worksOn[name] as readonly string[]).includes(article)
      const { status } = await of(name).call('GET', `/api/articles/${id}?draft=true`)
      expect({ article, status }).toEqual({ article, status: sees ? 200 : 404 })
    }
  })

  it('counts no other', async () => {
    const all = Object.values(articlesFor(name))
    const where = all.map((id, n) => `where[or][${n}][id][equals]=${id}`).join('&')
    const { body } = await of(name).call('GET', `/api/articles/count?${where}`)
    expect(body).toEqual({ totalDocs: worksOn[name].length })
  })

  it('reads the history of exactly these', async () => {
    const { body } = await of(name).call('GET', '/api/articles/versions?limit=100&depth=0')
    expect(namesOf(ids(body.docs ?? [], 'parent'), name)).toEqual(sorted(worksOn[name]))
    const moves = await of(name).call('GET', '/api/moves?limit=100&depth=0')
    const assigned = ['assignedToReporter', 'takenFromReporter']
    expect(namesOf(ids(moves.body.docs ?? [], 'article'), name)).toEqual(
      assigned.filter((article) => isOneOf(worksOn[name], article)),
    )
  })

  it('may edit these while they are drafts, and changes no other', async () => {
    for (const [article, id] of Object.entries(articlesFor(name))) {
      const before = await rowOf('articles', id)
      const answer = await of(name).call('PATCH', `/api/articles/${id}`, { kicker: `của ${name}` })
      const sees = (worksOn[name] as readonly string[]).includes(article)
      const refused = name === 'nobody' || name === 'inactiveEditor' ? 403 : 404
      expect({ article, status: answer.status }).toEqual({ article, status: sees ? 200 : refused })
      const { kicker } = (await rowOf('articles', id)) as { kicker: unknown }
      expect(kicker).toBe(sees ? `của ${name}` : (before as { kicker: unknown }).kicker)
    }
  })
})

it.each([
  ['editorOfSection', 'editing', true],
  ['editor', 'editing', true],
  ['reporter', 'published', false],
  ['admin', undefined, false],
] as const)(
  '%s is asked by the section of the next version of a live article: %s',
  async (name, state, worksOnIt) => {
    const { body } = await of(name).call('GET', `/api/articles/${cast.movedIn}?draft=true`)
    expect(body.state).toBe(state)
    for (const [path, field] of [
      ['articles/versions', 'parent'],
      ['moves', 'article'],
      ['publications', 'article'],
    ] as const) {
      const found = await of(name).call(
        'GET',
        `/api/${path}?where[${field}][equals]=${cast.movedIn}`,
      )
      expect([path, (found.body.totalDocs ?? 0) > 0]).toEqual([path, worksOnIt])
    }
  },
)

it('whoever owns an article now reads all of its history, and whoever owned it none', async () => {
  const id = cast.articles.assignedToReporter
  const history = `/api/articles/versions?where[parent][equals]=${id}&depth=0&sort=createdAt`
  const { body } = await of('reporter').call('GET', history)
  expect(body.docs[0].version).toMatchObject({ owner: cast.writer.id, revision: 1 })
  expect((await cast.writer.call('GET', history)).body.totalDocs).toBe(0)
})

describe.each(everyCaller)('Of a live article of another section, %s', (name) => {
  const whole: readonly CallerName[] = ['editor', 'deskHead', 'secretary', 'chief']
  const publicFields = [
    ...['id', 'title', 'kicker', 'slug', 'lead', 'body', 'hero', 'category', 'topics', 'bylines'],
    ...['secondaryCategories', 'source', 'related', 'seo', 'publishedAt', 'updatedAt', 'createdAt'],
  ]
  // Colleagues are told where it stands, which is that it is live.
  const told = ['state', '_status']
  const isWhole = whole.includes(name)

  it('reads everything as its desk, and the public fields as anybody else', async () => {
    for (const query of ['', '?draft=true', '?select[needsReview]=true&select[title]=true']) {
      const { status, body } = await of(name).call('GET', `/api/articles/${cast.live}${query}`)
      expect(status).toBe(200)
      const inside = Object.keys(body).filter((key) => ![...publicFields, ...told].includes(key))
      expect({ query, seesInside: inside.length > 0 }).toEqual({ query, seesInside: isWhole })
    }
  })

  it('is given the next version as its desk, and the live one as anybody else', async () => {
    const { body } = await of(name).call('GET', `/api/articles/${cast.revised}?draft=true`)
    expect(body.title).toBe(isWhole ? 'Bản sau còn kín' : 'Bài đang sửa')
  })

  it('finds it by what is not public as its desk alone', async () => {
    const { body } = await of(name).call(
      'GET',
      `/api/articles?where[and][0][id][equals]=${cast.live}&where[and][1][owner][equals]=${cast.writer.id}`,
    )
    expect(titled(body.docs ?? [])).toEqual(isWhole ? ['Bài đang đăng'] : [])
  })

  it('copies what they see of it', async () => {
    const { status, body } = await of(name).call(
      'POST',
      `/api/articles/${cast.revised}/duplicate?depth=0`,
    )
    const writes = cast.mine[name] !== undefined
    expect([status, body.doc?.title]).toEqual(
      writes ? [200, isWhole ? 'Bản sau còn kín' : 'Bài đang sửa'] : [403, undefined],
    )
  })
})

describe('A list of drafts', () => {
  const listed = async (name: CallerName) => {
    const { body } = await of(name).call('GET', '/api/articles?draft=true&limit=100&depth=0')
    const live = [cast.live, cast.revised, cast.movedIn]
    const found = body.docs.filter(({ id }: Body) => live.includes(id))
    expect(body.totalDocs).toBe(body.docs.length)
    return Object.fromEntries(found.map(({ id, title, state }: Body) => [id, [title, state]]))
  }

  it.each(['reporter', 'editorOfSection', 'chiefOfSection', 'editor'] as const)(
    'shows %s each live article, as the version that they work on or else as readers see it',
    async (name) => {
      const isDesk = name !== 'reporter'
      expect(await listed(name)).toEqual({
        [cast.live]: ['Bài đang đăng', 'published'],
        [cast.revised]:
          name === 'editor' ? ['Bản sau còn kín', 'editing'] : ['Bài đang sửa', 'published'],
        [cast.movedIn]: ['Bài sắp chuyển mục', isDesk ? 'editing' : 'published'],
      })
    },
  )

  it('finds a next version by what it is, and not by what is live', async () => {
    const where = `where[and][0][id][equals]=${cast.movedIn}&where[and][1][state][equals]=`
    const found = async (state: string) =>
      (await of('editorOfSection').call('GET', `/api/articles?draft=true&${where}${state}`)).body
        .totalDocs
    expect([await found('editing'), await found('published')]).toEqual([1, 0])
  })
})

it('nobody is told which articles are being revised by the rights that bind them', async () => {
  const hidden = [...Object.values(cast.articles), cast.revised]
  for (const name of ['reporter', 'editorOfSection'] as const) {
    const { body } = await of(name).call('GET', '/api/access')
    const known = (worksOn[name] as readonly ArticleName[]).map((one) => articlesFor(name)[one])
    const told = hidden.filter((id) => !known.includes(id) && JSON.stringify(body).includes(id))
    expect({ name, told }).toEqual({ name, told: [] })
  }
})

describe('The portrait of an author', () => {
  const pathOf = (url: string): string => new URL(url, newsroom.url).pathname
  const anybody = ['nobody', 'frontend', 'contributor', 'admin', 'chief'] as const
  const sees = async (name: CallerName, author: string, photo: Body) => {
    const query = `{ Author(id: "${author}") { avatar { id } } Image(id: "${photo.id}") { id } }`
    const { data } = (await askGraphQL(of(name), query)).body
    return {
      avatar: (await of(name).call('GET', `/api/authors/${author}`)).body.avatar?.id ?? null,
      record: (await of(name).call('GET', `/api/images/${photo.id}`)).status,
      bytes: (await of(name).call('GET', pathOf(sizeOf(photo)))).status,
      graphQL: [data.Author.avatar?.id ?? null, data.Image?.id ?? null],
    }
  }
  /** Nobody but staff gets the upload itself. */
  const sizeOf = ({ sizes }: Body): string =>
    Object.values<Body>(sizes).flatMap(({ url }) => url ?? [])[0]
  const open = ({ id }: Body) => ({
    ...{ avatar: id, record: 200, bytes: 200, graphQL: [id, id] },
  })
  const closed = { avatar: null, record: 404, bytes: 404, graphQL: [null, null] }
  const aPortrait = async (): Promise<Body> =>
    (await of('chief').call('GET', `/api/images/${await upload(of('chief'))}`)).body
  const write = async (author: string, avatar: string | null, search = '') => {
    const path = `/api/authors/${author}${search}`
    expect((await of('chief').call('PATCH', path, { avatar })).status).toBe(200)
  }

  it.each(['', '?select[name]=true', '?depth=0'])(
    'is public from then on until it is taken off, however it is written: %s',
    async (search) => {
      const [first, second] = [await aPortrait(), await aPortrait()]
      const author = await fresh.authors()
      for (const name of ['nobody', 'frontend'] as const)
        expect(await sees(name, author, first)).toEqual(closed)
      await write(author, first.id, search)
      for (const name of anybody) expect(await sees(name, author, first)).toEqual(open(first))
      await write(author, second.id, search)
      expect(await sees('nobody', author, second)).toEqual(open(second))
      expect((await sees('nobody', author, first)).record).toBe(404)
      await write(author, null, search)
      expect(await sees('nobody', author, second)).toEqual(closed)
    },
  )

  it('is public from the first save, and no longer when the author is deleted', async () => {
    const photo = await aPortrait()
    const author = await created('authors', { kind: 'person', name: 'Có ảnh', avatar: photo.id })
    expect(await sees('nobody', author, photo)).toEqual(open(photo))
    const path = `/api/authors/${author}?select[name]=true`
    expect((await of('chief').call('DELETE', path)).status).toBe(200)
    expect((await of('nobody').call('GET', `/api/images/${photo.id}`)).status).toBe(404)
    expect((await of('nobody').call('GET', pathOf(photo.url))).status).toBe(404)
  })

  it('stays public while another author shows it', async () => {
    const photo = await aPortrait()
    const authors = [await fresh.authors(), await fresh.authors()] as const
    for (const author of authors) await write(author, photo.id)
    await write(authors[0], null)
    expect(await sees('nobody', authors[1], photo)).toEqual(open(photo))
  })

  it('is in use', async () => {
    const photo = await aPortrait()
    await write(await fresh.authors(), photo.id)
    const { status, body } = await of('chief').call('DELETE', `/api/images/${photo.id}`)
    expect([status, body.errors[0].code]).toEqual([409, 'inUse'])
  })
})

/** A fresh row that nobody's own is, and that nothing names. */
const fresh: Record<Collection, () => Promise<string>> = {
  authors: () => created('authors', { kind: 'person', name: 'Nguyễn Văn A' }),
  topics: () => created('topics', { name: 'Bầu cử' }),
  categories: () => created('categories', { name: `Mục ${++count}` }),
  redirects: () => created('redirects', aRedirect()),
  notes: () => created('notes', { ...aNote(), writer: cast.writer.id }),
  images: () => upload(cast.writer),
  users: () =>
    created('users', {
      name: 'Ai đó',
      email: `ai-${++count}@newsroom.example`,
      password: 'mat-khau-thu-nghiem',
      roles: ['reporter'],
      active: true,
    }),
  imports: () => created('imports', anImport()),
  moves: () => firstOf('moves'),
  publications: () => firstOf('publications'),
  // Only a move makes one.
  corrections: async () => {
    const correction = { kind: 'correction', wrong: 'Sai.', right: 'Đúng.', basis: 'internalError' }
    const asked = { move: 'correct', correction }
    await of('chief').call('POST', `/api/articles/${cast.live}/moves`, asked)
    return firstOf('corrections')
  },
  notifications: () => aNotification(cast.writer),
  accountLog: () => firstOfLog(),
}
let count = 0

const aRedirect = () => ({ from: `/cu/${++count}`, to: '/moi' })

const aNote = () => ({ article: cast.articles.outside, kind: 'note', text: 'Xem lại.' })

const anImport = () => ({
  key: `khoa-${++count}`,
  source: 'bai.txt',
  textHash: 'ab',
  article: cast.live,
  revision: 1,
  outcome: 'created',
  importedAt: '2026-11-26T00:00:00.000Z',
})

const aNotification = ({ id }: Caller): Promise<string> =>
  created('notifications', {
    kind: 'assigned',
    article: cast.live,
    user: id,
    at: '2026-11-26T00:00:00.000Z',
  })

const created = async (collection: Collection, data: object): Promise<string> =>
  String((await newsroom.payload.create({ collection, data: data as never })).id)

const firstOf = async (collection: Collection): Promise<string> => {
  const where = { article: { equals: cast.live } }
  const { docs } = await newsroom.payload.find({ collection, limit: 1, where })
  return String(docs[0]?.id)
}

const firstOfLog = async (): Promise<string> => {
  const where = { user: { equals: cast.writer.id } }
  const { docs } = await newsroom.payload.find({ collection: 'accountLog', limit: 1, where })
  return String(docs[0]?.id)
}

const rowOf = (collection: Collection | 'articles', id: string): Promise<unknown> =>
  newsroom.payload.db.findOne({ collection, where: { id: { equals: id } } })

const rowsIn = async (collection: Collection): Promise<number> =>
  (await newsroom.payload.count({ collection })).totalDocs

const change: Record<Collection, object> = {
  authors: { name: 'Tên khác' },
  topics: { name: 'Tên khác' },
  categories: { order: 7 },
  redirects: { to: '/khac' },
  notes: { text: 'Lời khác.' },
  images: { caption: 'Chú thích khác' },
  users: { name: 'Tên khác' },
  imports: { source: 'khac.txt' },
  moves: { note: 'khác' },
  publications: { title: 'Tít khác' },
  corrections: { right: 'Khác.' },
  notifications: { readAt: '2026-11-26T01:00:00.000Z' },
  accountLog: { change: 'password' },
}

const writable: Partial<Record<Collection, () => object>> = {
  authors: () => ({ kind: 'person', name: 'Trần Thị B' }),
  topics: () => ({ name: 'Lũ lụt' }),
  categories: () => ({ name: `Mục ${++count}` }),
  redirects: aRedirect,
  notes: aNote,
  users: () => ({
    name: 'Người mới',
    email: `moi-${++count}@newsroom.example`,
    password: 'mat-khau-thu-nghiem',
    roles: ['reporter'],
  }),
  imports: anImport,
}

const everyPair = collections.flatMap((collection) =>
  [...everyRole, 'inactiveEditor' as const, 'nobody' as const].map(
    (name) => [name, collection] as const,
  ),
)

describe.each(sampled(everyPair))('%s and %s', (name, collection) => {
  const { create, change: changes, delete: deletes } = writers[collection]
  const reads = isOneOf(readers[collection], name)
  const isPublic = ['authors', 'topics', 'categories', 'redirects'].includes(collection)

  it('creates one or may not', async () => {
    const before = await rowsIn(collection)
    const data = writable[collection]?.() ?? change[collection]
    const { status } = await of(name).call('POST', `/api/${collection}`, data)
    const may = isOneOf(create, name) && collection !== 'images'
    // 400: of an article that is not there for them, or without a file (`images.spec.ts` has one).
    expect(may ? [201] : [400, 403]).toContain(status)
    expect(await rowsIn(collection)).toBe(before + (may ? 1 : 0))
  })

  it('reads, changes and deletes one, or may not', async () => {
    const id = await fresh[collection]()
    const own = `/api/${collection}/${id}`
    const filter = `where[id][equals]=${id}`
    const seen = reads || isPublic ? 1 : 0
    expect((await of(name).call('GET', own)).status === 200).toBe(seen === 1)
    const list = await of(name).call('GET', `/api/${collection}?${filter}`)
    expect(list.body.totalDocs ?? 0).toBe(seen)
    const counted = await of(name).call('GET', `/api/${collection}/count?${filter}`)
    expect(counted.body.totalDocs ?? 0).toBe(seen)

    const before = JSON.stringify(await rowOf(collection, id))
    const changed = await of(name).call('PATCH', own, change[collection])
    const mayChange = isOneOf(changes, name)
    expect(mayChange ? [200] : [403, 404]).toContain(changed.status)
    expect(JSON.stringify(await rowOf(collection, id)) === before).toBe(!mayChange)

    const deleted = await of(name).call('DELETE', own)
    const mayDelete = isOneOf(deletes, name)
    expect(mayDelete ? [200] : [403, 404]).toContain(deleted.status)
    expect((await rowOf(collection, id)) === null).toBe(mayDelete)
  })
})

it('somebody reads and ticks off what is said to them', async () => {
  const id = await aNotification(of('reporter'))
  const seen = await of('reporter').call('PATCH', `/api/notifications/${id}`, {
    ...{ readAt: '2026-11-26T01:00:00.000Z', kind: 'claimed', user: cast.writer.id },
  })
  expect([seen.status, seen.body.doc]).toEqual([
    200,
    expect.objectContaining({ readAt: '2026-11-26T01:00:00.000Z', kind: 'assigned' }),
  ])
  const { body } = await of('reporter').call('GET', `/api/notifications/${id}?depth=0`)
  expect(body.user).toBe(of('reporter').id)
})

it.each([...everyRole, 'inactiveEditor' as const, 'nobody' as const])(
  '%s reads the front page, and changes it or may not',
  async (name) => {
    const { payload } = newsroom
    await payload.updateGlobal({ slug: 'frontPage', data: { slots: [], recommended: [] } })
    const may = isOneOf(['secretary', 'chief'], name)
    const slots = [cast.live]
    const { status } = await of(name).call('POST', '/api/globals/frontPage', { slots })
    expect(status).toBe(may ? 200 : 403)
    const read = await of(name).call('GET', '/api/globals/frontPage?depth=0')
    expect([read.status, read.body.slots]).toEqual([200, may ? slots : []])
  },
)

it.each([...everyRole, 'inactiveEditor' as const, 'nobody' as const])(
  '%s reads what the newspaper says of itself, and changes it or may not',
  async (name) => {
    const { payload } = newsroom
    await payload.updateGlobal({ slug: 'site', data: { name: 'Báo Ta' } })
    const may = isOneOf(['chief', 'admin'], name)
    const { status } = await of(name).call('POST', '/api/globals/site', { name: 'Báo mới' })
    expect(status).toBe(may ? 200 : 403)
    const read = await of(name).call('GET', '/api/globals/site')
    expect([read.status, read.body.name]).toEqual([200, may ? 'Báo mới' : 'Báo Ta'])
  },
)

describe('What may not be seen answers as what does not exist', () => {
  const strangers = [
    ...['reporter', 'photographer', 'editorOfSection', 'chiefOfSection', 'adminAndReporter'],
    ...['admin', 'frontend', 'inactiveEditor', 'nobody'],
  ] as const satisfies CallerName[]

  /** Both answers, of a route asked for the hidden thing and for nothing. */
  const told = async (name: CallerName, hidden: string, ask: (id: string) => Promise<Answer>) => [
    tellingOf(await ask(hidden)),
    tellingOf(await ask(absentTwinOf(hidden))),
  ]

  const note = { move: 'submit', note: 'Một lời nhắn đủ dài.' }
  const articleRoutes: [
    method: string,
    path: (id: string) => string,
    body?: (id: string) => object,
  ][] = [
    ['GET', (id) => `/api/articles/${id}`],
    ['GET', (id) => `/api/articles/${id}?draft=true&depth=2&trash=true`],
    ['GET', (id) => `/api/articles?where[id][equals]=${id}`],
    ['GET', (id) => `/api/articles?draft=true&where[id][equals]=${id}`],
    ['GET', (id) => `/api/articles/count?where[id][equals]=${id}`],
    ['GET', (id) => `/api/articles/versions?where[parent][equals]=${id}`],
    ['GET', (id) => `/api/articles/${id}/moves`],
    ['GET', (id) => `/api/moves?where[article][equals]=${id}`],
    ['GET', (id) => `/api/publications?where[article][equals]=${id}`],
    ['GET', (id) => `/api/v1/articles/${id}`],
    ['POST', (id) => `/api/articles/${id}/moves`, () => note],
    ['POST', (id) => `/api/articles/${id}/moves`, () => ({ move: 'approve', revision: 1 })],
    ['POST', (id) => `/api/articles/${id}/duplicate`],
    ['POST', (id) => `/api/articles/access/${id}`],
    ['POST', (id) => `/api/articles/access/${id}`, () => ({ title: 'x' })],
    ['PATCH', (id) => `/api/articles/${id}`, () => ({ title: 'x' })],
    ['PATCH', (id) => `/api/articles/${id}?draft=true`, () => ({ state: 'published' })],
    ['PATCH', (id) => `/api/articles?where[id][equals]=${id}`, () => ({ title: 'x' })],
    ['DELETE', (id) => `/api/articles/${id}`],
    ['DELETE', (id) => `/api/articles?where[id][equals]=${id}`],
    ['POST', () => '/api/articles', (id) => ({ title: 'x', related: [id] })],
  ]

  it.each(strangers)('to %s, of an article, on every route', async (name) => {
    const { outside } = cast.articles
    const before = await rowOf('articles', outside)
    for (const [method, path, body] of articleRoutes) {
      const [hidden, absent] = await told(name, outside, (id) =>
        of(name).call(method, path(id), body?.(id)),
      )
      expect({ method, path: path('…'), told: hidden }).toEqual({
        ...{ method, path: path('…'), told: absent },
      })
    }
    expect(await rowOf('articles', outside)).toEqual(before)
  })

  it.each(strangers)('to %s, of a version of its text', async (name) => {
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: cast.articles.outside } },
    })
    for (const method of ['GET', 'POST']) {
      const [hidden, absent] = await told(name, String(docs[0]?.id), (id) =>
        of(name).call(method, `/api/articles/versions/${id}`),
      )
      expect({ method, told: hidden }).toEqual({ method, told: absent })
    }
  })

  const queries: ((id: string) => string)[] = [
    (id) => `{ Article(id: "${id}", draft: true) { id title } }`,
    (id) => `{ Articles(draft: true, where: { id: { equals: "${id}" } }) { totalDocs } }`,
    (id) => `{ countArticles(where: { id: { equals: "${id}" } }) { totalDocs } }`,
    (id) => `{ versionsArticles(where: { parent: { equals: "${id}" } }) { totalDocs } }`,
    (id) => `{ docAccessArticle(id: "${id}") { read { permission } update { permission } } }`,
    (id) => `{ articleMoves(id: "${id}") { state } }`,
    (id) => `mutation { moveArticle(id: "${id}", move: "submit") { state } }`,
    (id) => `mutation { updateArticle(id: "${id}", data: { title: "x" }) { id } }`,
    (id) => `mutation { deleteArticle(id: "${id}") { id } }`,
    (id) => `mutation { duplicateArticle(id: "${id}") { id } }`,
  ]

  it.each(strangers)('to %s, over GraphQL', async (name) => {
    for (const query of queries) {
      const [hidden, absent] = await told(name, cast.articles.outside, (id) =>
        askGraphQL(of(name), query(id)),
      )
      expect({ query: query('…'), told: hidden }).toEqual({ query: query('…'), told: absent })
    }
  })

  const photoRoutes: typeof articleRoutes = [
    ['GET', (id) => `/api/images/${id}`],
    ['GET', (id) => `/api/images?where[id][equals]=${id}`],
    ['POST', (id) => `/api/images/access/${id}`],
    ['POST', (id) => `/api/images/access/${id}`, () => ({ caption: 'x' })],
    ['PATCH', (id) => `/api/images/${id}`, () => ({ caption: 'x' })],
    ['PATCH', (id) => `/api/images?where[id][equals]=${id}`, () => ({ caption: 'x' })],
    ['DELETE', (id) => `/api/images/${id}`],
    ['DELETE', (id) => `/api/images?where[id][equals]=${id}`],
    ['POST', () => '/api/articles', (id) => ({ title: 'x', hero: { image: id } })],
    ['POST', () => '/api/authors', (id) => ({ name: 'x', kind: 'person', avatar: id })],
  ]
  const uploadersOnly = [
    ...['contributor', 'admin', 'frontend', 'inactiveEditor', 'nobody'],
  ] as const satisfies CallerName[]

  it.each(uploadersOnly)('to %s, of a photo that is not live', async (name) => {
    const { hidden: photo } = cast.photos
    for (const [method, path, body] of photoRoutes) {
      const [hidden, absent] = await told(name, photo, (id) =>
        of(name).call(method, path(id), body?.(id)),
      )
      expect({ method, path: path('…'), told: hidden }).toEqual({
        ...{ method, path: path('…'), told: absent },
      })
    }
    const { filename } = (await rowOf('images', photo)) as { filename: string }
    const file = (named: string) => of(name).call('GET', `/api/images/file/${named}`)
    expect(tellingOf(await file(filename))).toEqual(tellingOf(await file(`x-${filename}`)))
  })

  it.each(['reporter', 'admin', 'frontend', 'nobody'] as const)(
    'to %s, of what the newsroom or Payload keeps for itself',
    async (name) => {
      const { payload } = newsroom
      const owner = { relationTo: 'users', value: cast.writer.id } as const
      const preference = await payload.create({
        collection: 'payload-preferences',
        data: { key: 'cot', value: { a: 1 }, user: owner },
        user: { id: cast.writer.id, collection: 'users' },
      })
      const kept = await payload.db.create({
        collection: 'payload-kv',
        data: { key: `k${++count}`, data: {} },
      })
      const imported = await fresh.imports()
      for (const [collection, id] of [
        ['payload-preferences', String(preference.id)],
        ['payload-kv', String(kept.id)],
        ...(name === 'admin' ? [] : [['imports', imported]]),
        ['moves', await firstOf('moves').then(absentTwinOf)],
      ] as const)
        for (const [method, path] of [
          ['GET', (one: string) => `/api/${collection}/${one}`],
          ['GET', (one: string) => `/api/${collection}?where[id][equals]=${one}`],
          ['POST', (one: string) => `/api/${collection}/access/${one}`],
          ['POST', (one: string) => `/api/${collection}/${one}/duplicate`],
          ['PATCH', (one: string) => `/api/${collection}/${one}`],
          ['PATCH', (one: string) => `/api/${collection}?where[id][equals]=${one}`],
          ['DELETE', (one: string) => `/api/${collection}/${one}`],
          ['DELETE', (one: string) => `/api/${collection}?where[id][equals]=${one}`],
        ] as const) {
          const [hidden, absent] = await told(name, id, (one) => of(name).call(method, path(one)))
          expect({ collection, method, told: hidden }).toEqual({ collection, method, told: absent })
        }
      expect(
        await payload.db.findOne({
          collection: 'payload-preferences',
          where: { id: { equals: preference.id } },
        }),
      ).toMatchObject({ value: { a: 1 } })
    },
  )
})

describe('What is in use', () => {
  const refusalOf = async (caller: Caller, path: string) => {
    const { status, body } = await caller.call('DELETE', path, undefined, {
      'Accept-Language': 'vi',
    })
    const [{ code, message, data }] = body.errors
    return { status, code, message, data }
  }

  it('is not deleted, and says where it is used', async () => {
    const topic = await fresh.topics()
    const data = { title: 'Bài dùng chủ đề', topics: [topic] }
    await of('editor').call('POST', '/api/articles', data)
    expect(await refusalOf(of('chief'), `/api/topics/${topic}`)).toEqual({
      status: 409,
      code: 'inUse',
      message: 'Mục này đang được dùng ở “Bài dùng chủ đề” nên không xóa được.',
      data: { uses: ['Bài dùng chủ đề'], unseen: 0 },
    })
    expect(await rowOf('topics', topic)).not.toBeNull()
  })

  it('counts what the caller may not see, and names it not', async () => {
    const author = await fresh.authors()
    const bylines = [{ author, role: 'text' }]
    await of('editor').call('POST', '/api/articles', {
      ...{ title: 'Bài kín', category: cast.elsewhere, bylines },
    })
    expect(await refusalOf(of('chiefOfSection'), `/api/authors/${author}`)).toEqual({
      status: 409,
      code: 'inUse',
      message: 'Mục này đang được dùng ở 1 mục mà bạn không xem được nên không xóa được.',
      data: { uses: [], unseen: 1 },
    })
    await of('editor').call('POST', '/api/articles', {
      ...{ title: 'Bài của ban', category: cast.section, bylines },
    })
    expect(await refusalOf(of('chiefOfSection'), `/api/authors/${author}`)).toMatchObject({
      message:
        'Mục này đang được dùng ở “Bài của ban” và 1 mục khác mà bạn không xem được nên không xóa được.',
      data: { uses: ['Bài của ban'], unseen: 1 },
    })
  })

  it('is in use where an old version names it, or another table', async () => {
    const photo = await upload(of('chief'))
    const { body } = await of('chief').call('POST', '/api/articles', {
      ...{ title: 'Bài có ảnh', seo: { image: photo } },
    })
    await of('chief').call('PATCH', `/api/articles/${body.doc.id}`, { seo: { image: null } })
    expect(await refusalOf(of('chief'), `/api/images/${photo}`)).toMatchObject({
      data: { uses: ['Bài có ảnh'] },
    })
    const portrait = await upload(of('chief'))
    await created('authors', { kind: 'person', name: 'Có chân dung', avatar: portrait })
    expect(await refusalOf(of('chief'), `/api/images/${portrait}`)).toMatchObject({
      data: { uses: ['Có chân dung'] },
    })
    const section = await refusalOf(of('chief'), `/api/categories/${cast.section}`)
    expect(section.data.uses).toEqual(expect.arrayContaining(['Thị trường', 'editorOfSection']))
  })

  it('says the same over GraphQL', async () => {
    const topic = await fresh.topics()
    await of('editor').call('POST', '/api/articles', { title: 'Bài nữa', topics: [topic] })
    const { body } = await askGraphQL(
      of('chief'),
      `mutation { deleteTopic(id: "${topic}") { id } }`,
    )
    expect(body.errors[0].extensions).toMatchObject({
      code: 'inUse',
      statusCode: 409,
      errors: [{ code: 'inUse', data: { uses: ['Bài nữa'], unseen: 0 } }],
    })
  })

  it.each(['images', 'authors', 'topics', 'categories'] as const)(
    'stays while the others of a bulk of %s go',
    async (collection) => {
      const [used, unused] = [await fresh[collection](), await fresh[collection]()]
      const using = {
        images: { hero: { image: used } },
        authors: { bylines: [{ author: used, role: 'text' }] },
        topics: { topics: [used] },
        categories: { category: used },
      }[collection]
      await of('chief').call('POST', '/api/articles', { title: 'Bài dùng', ...using })
      const bulk = (ids: string[]) =>
        of('chief').call('DELETE', `/api/${collection}?where[id][in]=${ids.join(',')}`)
      const { status, body } = await bulk([used, unused])
      expect([status, body.docs.map(({ id }: Body) => id)]).toEqual([200, [unused]])
      expect(body.errors).toEqual([
        { id: used, code: 'inUse', message: expect.stringMatching(/“Bài dùng”.*\.$/) },
      ])
      expect((await bulk([used])).status).toBe(409)
      expect((await bulk([unused])).status).toBe(200)
      expect(await rowOf(collection, used)).not.toBeNull()
    },
  )
})

describe('A bulk of writes', () => {
  it('lands where each by itself would, and says why not where not', async () => {
    const own = await upload(of('reporter'))
    const others = [cast.photos.live, cast.photos.hidden]
    const { status, body } = await of('reporter').call(
      'PATCH',
      `/api/images?where[id][in]=${[own, ...others].join()}`,
      { caption: 'Chú thích mới' },
    )
    expect(status).toBe(200)
    expect(body.docs.map(({ id, caption }: Body) => [id, caption])).toEqual([
      [own, 'Chú thích mới'],
    ])
    const refused = others.map((id) => ({
      ...{ id, code: 'forbidden', message: expect.stringMatching(/\.$/) },
    }))
    expect(body.errors).toHaveLength(refused.length)
    expect(body.errors).toEqual(expect.arrayContaining(refused))
  })

  it.each([
    ['reporter', 'authors', 403],
    ['nobody', 'authors', 401],
    ['inactiveEditor', 'authors', 401],
    ['frontend', 'images', 403],
  ] as const)('is refused to %s of %s as a whole: %s', async (name, collection, status) => {
    const path = `/api/${collection}?where[id][exists]=true`
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await of(name).call(method, path, change[collection])
      expect([method, answer.status, answer.body.errors[0].code]).toEqual([
        ...[method, status, status === 401 ? 'unauthorized' : 'forbidden'],
      ])
    }
  })

  it('is one of own profiles only, of those who are no administrators', async () => {
    const path = '/api/users?where[name][exists]=true'
    const { status, body } = await of('editor').call('PATCH', path, { name: 'editor' })
    expect([status, body.docs.map(({ id }: Body) => id)]).toEqual([200, [of('editor').id]])
    expect(new Set(body.errors.map(({ code }: Body) => code))).toEqual(new Set(['forbidden']))
  })
})
