import { PayloadSDK } from '@payloadcms/sdk'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, TypedUser } from 'payload'
import { isPublicCollection } from '../../src/domain/publicFields.ts'
import type { Config } from '../../src/payload-types.ts'
import { sampled } from '../support/matrix.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, byApiKey, type Caller, nobody } from '../support/people.ts'
import { type Named, naming, relationsOf, store, valuesAt } from '../support/relations.ts'

/** How many others a document names in each of its lists. */
const sizes = [1, 11, 101, 600]
const most = 600
const page = 101

type Who = 'chief' | 'frontend' | 'anybody'
const everybody: Who[] = ['chief', 'frontend', 'anybody']

let newsroom: Newsroom
let callers: Record<Who, Caller>
let users: Record<Who, TypedUser | null>
let named: Named
/** Documents that name `sizes` others, where they hold several; and as many that name another each. */
let lists: Record<string, string[]>
let pages: Record<string, string[]>

beforeAll(async () => {
  newsroom = await startNewsroom()
  const { payload, url } = newsroom
  callers = {
    chief: await aPerson(newsroom, 'chief', ['chief', 'admin']),
    frontend: await byApiKey(newsroom, 'frontend', ['frontend']),
    anybody: nobody(url),
  }
  const account = async ({ id }: Caller): Promise<TypedUser> => ({
    ...(await payload.findByID({ collection: 'users', id })),
    collection: 'users',
  })
  users = {
    chief: await account(callers.chief),
    frontend: await account(callers.frontend),
    anybody: null,
  }
  named = {}
  for (const slug of ['users', 'topics', 'categories', 'authors', 'images', 'articles'] as const)
    named[slug] = await store(
      payload,
      slug,
      Array.from({ length: most }, (_, place) => whole(slug, place, 0)),
    )
  lists = {}
  pages = {}
  for (const slug of collections()) {
    const listing = sizes.map((count, at) => whole(slug, page + at, count))
    const naming = Array.from({ length: page }, (_, place) => whole(slug, place, 1))
    lists[slug] = holdsLists(slug) ? await store(payload, slug, listing) : []
    pages[slug] = await store(payload, slug, naming)
  }
  await payload.db.createGlobal({
    slug: 'frontPage',
    data: { slots: named.articles, recommended: named.articles?.slice(0, 11) },
  })
}, 300_000)

afterAll(async () => {
  await newsroom?.close()
})

const fieldsOf = (slug: CollectionSlug) => newsroom.payload.collections[slug].config.flattenedFields

/** A document that everybody sees who sees any. */
const whole = (slug: CollectionSlug, place: number, count: number): object => ({
  ...naming(fieldsOf(slug), named, { place, count }),
  ...(slug === 'articles' && { title: 'Bài', _status: 'published', state: 'published' }),
  ...(slug === 'images' && { live: true }),
  ...(slug === 'notifications' && { user: callers.chief.id }),
})

/** The collections that an API shows, and whose documents name others. */
const collections = (): CollectionSlug[] =>
  newsroom.payload.config.collections
    .filter(({ endpoints, slug }) => endpoints && !slug.startsWith('payload-'))
    .filter(({ flattenedFields }) => relationsOf(flattenedFields).length > 0)
    .map(({ slug }) => slug)

const shownTo = (who: Who): CollectionSlug[] =>
  collections().filter((slug) => who === 'chief' || isPublicCollection(slug))

const holdsLists = (slug: CollectionSlug): boolean =>
  relationsOf(fieldsOf(slug)).some(({ holdsMany }) => holdsMany)

type Asked = { depth?: number; populate?: object; select?: object }

/** What the Local API gives to the same person. */
const local = async (who: Who, slug: CollectionSlug, ids: string[], asked: Asked = {}) => {
  const { docs } = await newsroom.payload.find({
    collection: slug,
    depth: 1,
    ...asked,
    overrideAccess: false,
    pagination: false,
    sort: 'id',
    user: users[who],
    where: { id: { in: ids } },
  })
  return JSON.parse(JSON.stringify(docs)) as Body[]
}

const sdkOf = (who: Who) =>
  new PayloadSDK<Config>({
    baseURL: `${newsroom.url}/api`,
    fetch: async (address, init) => {
      const { headers, url } = new Request(address, init)
      const path = url.slice(newsroom.url.length)
      const { body, status } = await callers[who].call('GET', path, undefined, headers)
      return Response.json(body, { status })
    },
  })

/** The same over REST, by the SDK. */
const overRest = async (who: Who, slug: CollectionSlug, ids: string[], asked: Asked = {}) => {
  const where = { id: { in: ids } }
  const given = { depth: 1, ...asked, limit: 500, sort: 'id', where }
  const { docs } = await sdkOf(who).find({ collection: slug, ...given })
  return docs as Body[]
}

/** The same over GraphQL: what the documents name, by id. */
const overGraphQL = async (who: Who, slug: CollectionSlug, ids: string[]): Promise<Body[]> => {
  const name = `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`.replace(/s?$/, 's')
  const wanted = relationsOf(fieldsOf(slug)).map(({ path }) =>
    path.includes('body')
      ? 'body(depth: 1)'
      : `${path.join(' { ')} { id ${'}'.repeat(path.length)}`,
  )
  const list = `${name}(limit: ${ids.length}, where: { id: { in: ${JSON.stringify(ids)} } })`
  const query = `{ ${list} { docs { id ${wanted.join(' ')} } } }`
  const { body } = await callers[who].call('POST', '/api/graphql', { query })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data[name].docs
}

/** How often each place of the documents names a whole document, and not only its id. */
const populated = (slug: CollectionSlug, docs: readonly Body[]): Record<string, number> =>
  Object.fromEntries(
    relationsOf(fieldsOf(slug)).map(({ path }) => [
      path.join('.'),
      valuesAt(docs, path).filter((one) => typeof one === 'object').length,
    ]),
  )

/** How many each place names, where a list names so many. */
const expectedOf = (slug: CollectionSlug, count: number): Record<string, number> =>
  Object.fromEntries(
    relationsOf(fieldsOf(slug)).map(({ path, holdsMany }) => [
      path.join('.'),
      holdsMany ? count : 1,
    ]),
  )

describe('what a document names', () => {
  it.each(sizes)('comes whole over REST and GraphQL, where a list names %i', async (size) => {
    for (const slug of ['articles', 'users'] as const) {
      const ids = [lists[slug]?.[sizes.indexOf(size)] ?? '']
      const expected = [slug, expectedOf(slug, size)]
      for (const ask of [overRest, overGraphQL])
        expect([slug, populated(slug, await ask('chief', slug, ids))]).toEqual(expected)
    }
  })

  it('comes whole, where it is more than a caller may name in a question', async () => {
    const { categories = [] } = named
    const more = await store(
      newsroom.payload,
      'categories',
      Array.from({ length: 501 }, (_, place) => whole('categories', place, 0)),
    )
    const data = { ...whole('users', 0, 0), sections: [...categories, ...more] }
    const ids = await store(newsroom.payload, 'users', [data])
    expect(populated('users', await overRest('chief', 'users', ids))).toEqual({ sections: 1_101 })
  })

  it('comes whole, however many documents of a page name one each', async () => {
    for (const slug of collections()) {
      const expected = Object.fromEntries(
        relationsOf(fieldsOf(slug)).map(({ path, to }) => [path.join('.'), named[to] ? page : 0]),
      )
      for (const ask of [overRest, overGraphQL]) {
        const docs = await ask('chief', slug, pages[slug] ?? [])
        expect([slug, populated(slug, docs)]).toEqual([slug, expected])
      }
    }
  })

  it.each(everybody)('is over REST what the Local API gives: %s', async (who) => {
    for (const slug of shownTo(who))
      for (const ids of [pages[slug]?.slice(0, 20) ?? [], lists[slug]?.slice(2, 3) ?? []])
        expect(await overRest(who, slug, ids)).toEqual(await local(who, slug, ids))
  })

  it.each(everybody)('comes whole to readers too, as far as it is theirs: %s', async (who) => {
    const ids = [lists.articles?.[3] ?? '']
    const [doc] = await overRest(who, 'articles', ids)
    const { body, topics, secondaryCategories, related } = expectedOf('articles', most)
    expect(populated('articles', [doc])).toMatchObject({
      body,
      topics,
      secondaryCategories,
      related,
      'bylines.author': most,
    })
  })

  it.each(everybody)(
    'of the front page is whole over REST, GraphQL and the SDK: %s',
    async (who) => {
      const query = '{ FrontPage { slots { id } recommended { id } } }'
      const { body } = await callers[who].call('POST', '/api/graphql', { query })
      const rest = await callers[who].call('GET', '/api/globals/frontPage?depth=1')
      const bySdk = await sdkOf(who).findGlobal({ slug: 'frontPage', depth: 1 })
      for (const shown of [body.data.FrontPage, rest.body, bySdk]) {
        expect(shown.slots.map(({ id }: Body) => id)).toEqual(named.articles)
        expect(shown.recommended.map(({ id }: Body) => id)).toEqual(named.articles?.slice(0, 11))
      }
    },
  )

  it('comes whole in the history', async () => {
    const [id = ''] = lists.articles?.slice(3) ?? []
    const version = await newsroom.payload.findByID({ collection: 'articles', depth: 0, id })
    await newsroom.payload.db.createVersion({
      autosave: false,
      collectionSlug: 'articles',
      createdAt: version.createdAt,
      parent: id,
      updatedAt: version.updatedAt,
      versionData: version,
    })
    const asked = { depth: 1, where: { parent: { equals: id } } }
    const { docs } = await sdkOf('chief').findVersions({ collection: 'articles', ...asked })
    const texts = docs.map(({ version: text }) => text)
    expect(populated('articles', texts)).toEqual(expectedOf('articles', most))
  })

  const ways: [string, Asked][] = [
    ['depth=0', { depth: 0 }],
    ['depth=2', { depth: 2 }],
    ['depth=9', { depth: 9 }],
    ['select', { select: { title: true, related: true, hero: { image: true } } }],
    ['populate', { populate: { articles: { title: true }, topics: { name: true } } }],
  ]
  it.each(ways)('is over REST what the Local API gives with %s', async (_, asked) => {
    for (const who of everybody) {
      const ids = lists.articles?.slice(1, 2) ?? []
      expect(await overRest(who, 'articles', ids, asked)).toEqual(
        await local(who, 'articles', ids, asked),
      )
    }
  })

  it('has of each what is asked for by `populate`, and the id', async () => {
    const asked = { populate: { articles: { title: true }, topics: { name: true } } }
    for (const who of everybody) {
      const [doc] = await overRest(who, 'articles', lists.articles?.slice(1, 2) ?? [], asked)
      const keysOf = (docs: object[]) =>
        [...new Set(docs.flatMap((one) => Object.keys(one)))].sort()
      expect([keysOf(doc.related), keysOf(doc.topics)]).toEqual([
        ['id', 'title'],
        ['id', 'name'],
      ])
    }
  })
})

describe('a list', () => {
  it('without pages is the whole list, and is counted alike', async () => {
    for (const who of everybody)
      for (const slug of shownTo(who)) {
        const given = { collection: slug, overrideAccess: false, user: users[who] } as const
        const { totalDocs } = await newsroom.payload.count(given)
        const most = who === 'chief' ? 500 : 100
        const { body } = await callers[who].call('GET', `/api/${slug}?pagination=false&depth=0`)
        expect([slug, body.docs.length, body.totalDocs]).toEqual([
          slug,
          Math.min(totalDocs, most),
          totalDocs,
        ])
        const counted = await callers[who].call('GET', `/api/${slug}/count`)
        expect([slug, counted.body]).toEqual([slug, { totalDocs }])
      }
  })
})

describe('a selection', () => {
  /** What the caller sees of a document, asked for in this way. */
  const seen = async (who: Who, slug: string, search: string): Promise<Body> => {
    const [id] = pages[slug] ?? []
    const { body } = await callers[who].call('GET', `/api/${slug}/${id}?depth=0&${search}`)
    return body
  }
  const fieldsSeen = (whole: Body): string[] => Object.keys(whole).filter((key) => key !== 'id')

  it.each(everybody)('gives what is selected and the id, and nothing besides: %s', async (who) => {
    for (const slug of shownTo(who)) {
      const whole = await seen(who, slug, '')
      for (const field of sampled(fieldsSeen(whole))) {
        const some = await seen(who, slug, `select[${field}]=true`)
        expect([slug, some]).toEqual([slug, { id: whole.id, [field]: whole[field] }])
      }
    }
  })

  it.each(everybody)('leaves out what is deselected, and nothing besides: %s', async (who) => {
    for (const slug of shownTo(who)) {
      const whole = await seen(who, slug, '')
      for (const field of sampled(fieldsSeen(whole))) {
        const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))
        expect([slug, field, await seen(who, slug, `select[${field}]=false`)]).toEqual([
          slug,
          field,
          rest,
        ])
      }
    }
  })
})
