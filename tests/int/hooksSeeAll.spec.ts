import { afterAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { openDesk } from '../support/desk.ts'
import { sampled } from '../support/matrix.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { place } from '../support/ownPlace.ts'
import { type RawRows, rawRows } from '../support/rawRows.ts'
import { saveRows } from '../support/savedRows.ts'

/*
 * What a caller asks of the answer (`select`, `populate`, `depth`, a locale) says nothing of what is written: the rows
 * of the whole database, the log and the notices among them, are those of the same write without it.
 */

const desk = await openDesk()
const { payload } = desk.newsroom
const admin = await aPerson(desk.newsroom, 'quantri', ['admin'])
const saved = await saveRows(place.databaseUrl)

afterAll(async () => {
  await saved.close()
  await desk.newsroom.close()
})

let count = 10_000
const aName = (): string => `Mẫu ${++count}`

const made = async (by: Caller, collection: string, data: unknown): Promise<string> => {
  const { status, body } = await by.call('POST', `/api/${collection}`, data)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body.doc.id)
}

const bytes = await aPhoto()
const photoForm = (): FormData => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'anh.jpg')
  form.set('_payload', JSON.stringify({ alt: 'Ảnh', caption: 'Chú thích', credit: 'P.V.' }))
  return form
}
const aPhotoOfOurs = () => made(desk.reporter, 'images', photoForm())
const anAuthor = () => made(desk.chief, 'authors', { kind: 'person', name: aName() })

/** What may be written of a collection, and by whom; `prepare` gives the id of a document of which something hangs. */
type Kind = {
  by: Caller
  prepare: () => Promise<string>
  change: object
  create?: () => object | FormData
  unused?: () => Promise<string>
  copies?: true
}

const article = async (to: Parameters<typeof desk.bring>[1], data: object = {}) =>
  desk.bring(await desk.anArticle({ title: aName(), ...data }), to)

const ofArticles = (to: Parameters<typeof desk.bring>[1], change: object): Kind => ({
  by: desk.chief,
  prepare: () => article(to),
  change,
})

const plain = (collection: string, change: object, data: () => object, by = desk.chief): Kind => ({
  by,
  change,
  create: data,
  prepare: () => made(by, collection, data()),
  unused: () => made(by, collection, data()),
})

const kinds: Record<string, { collection: CollectionSlug; kind: Kind }> = {
  'a draft': {
    collection: 'articles',
    kind: {
      ...ofArticles('draft', { plannedFor: '2026-12-31' }),
      create: () => ({ title: aName(), lead: 'Sapo.', category: desk.category }),
      copies: true,
    },
  },
  'an approved article': {
    collection: 'articles',
    kind: ofArticles('approved', { seo: { title: 'Khác' } }),
  },
  'a scheduled article': {
    collection: 'articles',
    kind: ofArticles('scheduled', { plannedFor: '2026-12-31' }),
  },
  'an approved article, in its words': {
    collection: 'articles',
    kind: ofArticles('scheduled', { kicker: 'Khác' }),
  },
  'a photo that articles use': {
    collection: 'images',
    kind: {
      by: desk.chief,
      change: { place: 'Q2' },
      create: photoForm,
      unused: aPhotoOfOurs,
      prepare: async () => {
        const image = await aPhotoOfOurs()
        await article('scheduled', { hero: { image } })
        await article('draft', { hero: { image } })
        return image
      },
    },
  },
  'a photo, in its words': {
    collection: 'images',
    kind: {
      by: desk.chief,
      change: { caption: 'Khác' },
      prepare: async () => {
        const image = await aPhotoOfOurs()
        await article('approved', { hero: { image } })
        return image
      },
    },
  },
  'an author who signs': {
    collection: 'authors',
    kind: {
      ...plain('authors', { bio: 'Khác' }, () => ({ kind: 'person', name: aName() })),
      copies: true,
      prepare: async () => {
        const author = await anAuthor()
        await article('approved', { bylines: [{ author }] })
        await article('draft', { bylines: [{ author }] })
        return author
      },
    },
  },
  'a category': {
    collection: 'categories',
    kind: {
      ...plain('categories', { order: 7 }, () => ({ name: aName() })),
      prepare: async () => {
        const category = await made(desk.chief, 'categories', { name: aName() })
        await article('approved', { category })
        return category
      },
    },
  },
  'a topic': {
    collection: 'topics',
    kind: plain('topics', { name: 'Khác' }, () => ({ name: aName() })),
  },
  'a redirect': {
    collection: 'redirects',
    kind: plain('redirects', { to: '/khac' }, () => ({ from: `/mau-${++count}`, to: '/dich' })),
  },
  'a note': {
    collection: 'notes',
    kind: {
      by: desk.chief,
      change: { text: 'Khác hẳn.' },
      prepare: async () =>
        made(desk.chief, 'notes', {
          article: await article('draft'),
          kind: 'mustFix',
          text: 'Xem lại số liệu.',
        }),
    },
  },
  'an account': {
    collection: 'users',
    kind: {
      by: admin,
      change: { roles: ['reporter', 'photographer'] },
      create: () => ({
        name: aName(),
        email: `mau-${++count}@newsroom.example`,
        roles: ['reporter'],
      }),
      prepare: async () => (await aPerson(desk.newsroom, `mau-${++count}`, ['reporter'])).id,
    },
  },
  'a record of an import': {
    collection: 'imports',
    kind: {
      ...plain('imports', { outcome: 'updated' }, () => ({}), desk.secretary),
      create: undefined,
      unused: undefined,
      prepare: async () =>
        made(desk.secretary, 'imports', {
          key: aName(),
          source: 'so-6/long-bien.txt',
          textHash: 'không',
          article: await article('draft'),
          revision: 1,
          outcome: 'created',
          importedAt: '2026-01-01T00:00:00.000Z',
        }),
    },
  },
  'a notice': {
    collection: 'notifications',
    kind: {
      by: desk.chief,
      change: { readAt: '2026-12-31T00:00:00.000Z' },
      prepare: async () => {
        const data = { user: desk.chief.id, article: await article('draft') }
        const more = { kind: 'sealBroken', at: '2026-01-01T00:00:00.000Z' } as const
        return (await payload.create({ collection: 'notifications', data: { ...data, ...more } }))
          .id
      },
    },
  },
}

/** Nobody writes them by any route; the rights say so (`rights.spec.ts`). */
const unwritten = ['moves', 'publications', 'corrections', 'accountLog']

/** What is asked of the answer: over HTTP, and by code. */
const answers: Record<string, Record<string, unknown>> = {
  'a title': {
    select: { title: true, name: true, from: true, text: true, place: true },
    populate: { users: { name: true }, articles: { title: true } },
    depth: 10,
  },
  'the id alone': { select: { id: true }, depth: 0, locale: 'all', 'fallback-locale': 'none' },
  'all but the state': { select: { state: false, roles: false, caption: false, slug: false } },
  'a part of a group': { select: { hero: { caption: true }, rights: { licence: true } }, depth: 1 },
  'all that is named, and what that names': { populate: { images: { place: true } }, depth: 10 },
}
const everyAnswer = Object.entries(answers)

const search = (asked: Record<string, unknown>): string => {
  const pairs = (value: unknown, name: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => pairs(one, `${name}[${key}]`))
      : [`${name}=${String(value)}`]
  return Object.entries(asked)
    .flatMap(([name, value]) => pairs(value, name))
    .join('&')
}

type Asked = Record<string, unknown>
type Target = { collection: CollectionSlug; kind: Kind }
type Way = {
  /** The document that is written; null where the way is none for this kind. */
  at: (target: Target) => (() => Promise<string>) | null
  send: (target: Target, id: string, asked: Asked) => Promise<unknown>
}

const overHttp =
  (
    method: string,
    path: (collection: string, id: string) => string,
    data?: (kind: Kind) => unknown,
  ) =>
  async ({ collection, kind }: Target, id: string, asked: Asked): Promise<unknown> => {
    const route = path(collection, id)
    const query = route.includes('?') ? `&${search(asked)}` : `?${search(asked)}`
    const { status, body } = await kind.by.call(method, `/api/${route}${query}`, data?.(kind))
    return [status, body.errors]
  }

const asUser = async ({ kind }: Target) => ({
  overrideAccess: false,
  user: {
    ...(await payload.findByID({ collection: 'users', id: kind.by.id, depth: 0 })),
    collection: 'users' as const,
  },
})

const prepared = ({ kind }: Target) => kind.prepare
const unused = ({ kind }: Target) => kind.unused ?? null
const one = (collection: string, id: string) => `${collection}/${id}`
const many = (collection: string, id: string) => `${collection}?where[id][equals]=${id}`

const ways: Record<string, Way> = {
  'a change': { at: prepared, send: overHttp('PATCH', one, ({ change }) => change) },
  'no change at all': { at: prepared, send: overHttp('PATCH', one, () => ({})) },
  'a change of many': { at: prepared, send: overHttp('PATCH', many, ({ change }) => change) },
  'a change by code': {
    at: prepared,
    send: async (target, id, asked) => {
      const { collection, kind } = target
      const how = { collection, id, data: kind.change, ...(await asUser(target)), ...asked }
      await payload.update(how as never)
      return 'done'
    },
  },
  'a copy': {
    at: ({ kind }) => (kind.copies ? kind.prepare : null),
    send: overHttp('POST', (collection, id) => `${collection}/${id}/duplicate`),
  },
  'a version brought back': {
    at: ({ collection, kind }) => (collection === 'articles' ? kind.prepare : null),
    send: async (target, id, asked) => {
      const where = { parent: { equals: id } }
      const { docs } = await payload.findVersions({
        collection: 'articles',
        limit: 1,
        sort: 'createdAt',
        where,
      })
      return overHttp('POST', () => `articles/versions/${docs[0]?.id}`)(target, id, asked)
    },
  },
  'something new': {
    at: ({ kind }) => (kind.create ? () => Promise.resolve('') : null),
    send: overHttp(
      'POST',
      (collection) => collection,
      ({ create }) => create?.(),
    ),
  },
  'a deletion': { at: unused, send: overHttp('DELETE', one) },
  'a deletion of many': { at: unused, send: overHttp('DELETE', many) },
  'a deletion by code': {
    at: unused,
    send: async (target, id, asked) => {
      const { collection } = target
      await payload.delete({ collection, id, ...(await asUser(target)), ...asked } as never)
      return 'done'
    },
  },
}

/** What a write leaves behind in the database: the rows that went and that came, without what is never the same. */
async function trace(way: Way, target: Target, asked: Asked): Promise<unknown> {
  const id = await way.at(target)?.()
  const before = await rawRows(place.databaseUrl)
  const said = await way.send(target, id ?? '', asked)
  const after = await rawRows(place.databaseUrl)
  // What each leaves behind would have to be looked through after every other.
  await saved.putBack()
  return { said, gone: less(before, after), came: less(after, before) }
}

const less = (rows: RawRows, others: RawRows): RawRows =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([table, all]): [string, string[]][] => {
      const known = new Set(others[table])
      const left = all.filter((row) => !known.has(row)).map((row) => impersonal(row, table))
      return left.length > 0 ? [[table, left.sort()]] : []
    }),
  )

const impersonal = (row: string, table: string): string =>
  JSON.stringify(
    Object.entries(JSON.parse(row) as Record<string, unknown>).map(([name, value]) => [
      name,
      // Of how many changes readers were told before, no write can say.
      /^site/.test(table) && name === 'revision' ? '#' : sayingOf(name, value),
    ]),
  )

/** What a value says wherever it stands, less ids, hashes, times and what sets one sample apart from another. */
const sayingOf = (name: string, value: unknown): unknown => {
  if (/^(?:id|_?version_?id)$/.test(name) && typeof value === 'number') return '#'
  if (/key$/i.test(name)) return '#'
  if (typeof value === 'string') return without(value)
  if (Array.isArray(value)) return value.map((one) => sayingOf('', one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sayingOf(key, one)]))
}

const without = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{24}\b/g, '#')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')
    .replace(/[0-9a-f]{32,}|(?<=-)[0-9a-f]{12}\b/g, 'H')
    .replace(/(m[ẫa]u[ -])\d+/gi, '$1')

it('is asked of every collection that somebody writes', () => {
  const tried = Object.values(kinds).map(({ collection }) => collection)
  const known = payload.config.collections
    .filter(({ endpoints, slug }) => endpoints && !slug.startsWith('payload-'))
    .map(({ slug }) => slug)
  expect(known.filter((slug) => !unwritten.includes(slug) && !tried.includes(slug))).toEqual([])
})

const table = Object.entries(kinds).flatMap(([name, target]) =>
  Object.entries(ways)
    .filter(([, way]) => way.at(target) !== null)
    .map(([said, way]) => ({ name, said, target, way })),
)

/** All of them of a change, which most hooks follow; of the other ways some, in turn. */
const askedOf = (row: (typeof table)[number]): typeof everyAnswer => {
  const turn = table.indexOf(row) % everyAnswer.length
  return row.said === 'a change'
    ? everyAnswer
    : [...everyAnswer, ...everyAnswer].slice(turn, turn + 2)
}

describe.each(sampled(table))('$said: $name', (row) => {
  it('leaves the same rows behind, whatever is asked of the answer', async () => {
    const { target, way } = row
    const usual = await trace(way, target, {})
    for (const [name, asked] of askedOf(row))
      expect({ [name]: await trace(way, target, asked) }).toEqual({ [name]: usual })
  }, 120_000)
})

describe('the front page', () => {
  it('is told to readers as changed, whatever is asked of the answer', async () => {
    const id = await article('published')
    for (const asked of [{}, ...Object.values(answers)]) {
      const path = `/api/globals/frontPage?${search(asked)}`
      const seen: Body[] = []
      const { hooks } = payload.globals.config.find(({ slug }) => slug === 'frontPage') ?? {}
      hooks?.afterChange?.unshift(({ doc }) => void seen.push(doc))
      const { status } = await desk.chief.call('POST', path, { slots: [id], recommended: [] })
      hooks?.afterChange?.shift()
      expect([status, seen[0]]).toMatchObject([200, { slots: [{}], recommended: [] }])
    }
  })
})

describe('the answer to a write', () => {
  it.each(['select[title]=true', 'select[title]=true&depth=0', 'select[title]=true&depth=10'])(
    'holds what was selected, and the id: %s',
    async (query) => {
      const id = await desk.anArticle({ hero: { caption: 'Ảnh', credit: 'P.V.' } })
      const keys = async (method: string, path: string, data = {}) => {
        const { body } = await desk.chief.call(method, `/api/${path}`, data)
        return Object.keys(body.doc ?? body.docs?.[0] ?? body.result ?? body).sort()
      }
      const just = ['id', 'title']
      expect(await keys('PATCH', `articles/${id}?${query}`, { kicker: 'Một' })).toEqual(just)
      expect(await keys('PATCH', `articles?where[id][equals]=${id}&${query}`)).toEqual(just)
      expect(await keys('POST', `articles/${id}/duplicate?${query}`)).toEqual(just)
      expect(await keys('POST', `articles?${query}`, { title: aName() })).toEqual(just)
      const slots = `globals/frontPage?${query.replace('title', 'slots')}`
      expect(await keys('POST', slots, { slots: [] })).toEqual(['id', 'slots'])
    },
  )

  it('holds of a group what was selected of it', async () => {
    const id = await desk.anArticle({ hero: { caption: 'Ảnh', credit: 'P.V.' } })
    const path = `/api/articles/${id}?select[hero][caption]=true`
    const { body } = await desk.chief.call('PATCH', path, { kicker: 'Một' })
    expect(body.doc).toEqual({ id, hero: { caption: 'Ảnh' } })
  })
})
