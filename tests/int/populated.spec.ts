import { PayloadSDK } from '@payloadcms/sdk'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, TypedUser } from 'payload'
import { isPublicCollection } from '../../src/domain/publicFields.ts'
import type { Config } from '../../src/payload-types.ts'
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
  await payload.db.updateGlobal({
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
  ...(slug === 'articles' && { _status: 'published', state: 'published' }),
  ...(slug === 'images' && { live: true }),
  ...(slug === 'notifications' && { user: callers.chief.id }),
})

/** The collections that an API shows, and whose documents name others. */
const collections = (): CollectionSlug[] =>
  newsroom.payload.config.collections
    .filter(({ endpoints, slug }) => endpoints && !slug.startsWith('payload-'))
    .filter(({ flattenedFields }) => relationsOf(flattenedFields).length > 0)
    .map(({ slug }) => slug)

const holdsLists = (slug: CollectionSlug): boolean =>
  relationsOf(fieldsOf(slug)).some(({ holdsMany }) => holdsMany)

/** What the Local API gives to the same person. */
const local = async (who: Who, collection: CollectionSlug, ids: string[]): Promise<Body[]> => {
  const { docs } = await newsroom.payload.find({
    collection,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    pagination: false,
    sort: 'id',
    user: users[who],
    where: { id: { in: ids } },
  })
  return JSON.parse(JSON.stringify(docs))
}

/** The same over REST, by the SDK. */
const overRest = async (who: Who, collection: CollectionSlug, ids: string[]): Promise<Body[]> => {
  const sdk = new PayloadSDK<Config>({
    baseURL: `${newsroom.url}/api`,
    fetch: async (address, init) => {
      const { headers, url } = new Request(address, init)
      const path = url.slice(newsroom.url.length)
      const { body, status } = await callers[who].call('GET', path, undefined, headers)
      return Response.json(body, { status })
    },
  })
  const { docs } = await sdk.find({
    collection,
    depth: 1,
    limit: 500,
    sort: 'id',
    where: { id: { in: ids } },
  })
  return docs
}

/** How often each place of the documents names a whole document, and not only its id. */
const populated = (slug: CollectionSlug, docs: readonly Body[]): Record<string, number> =>
  Object.fromEntries(
    relationsOf(fieldsOf(slug)).map(({ path }) => [
      path.join('.'),
      valuesAt(docs, path).filter((one) => typeof one === 'object').length,
    ]),
  )

describe('what a document names', () => {
  it('comes whole, however many a list names', async () => {
    for (const slug of ['articles', 'users'] as const)
      for (const [at, id] of (lists[slug] ?? []).entries()) {
        const expected = Object.fromEntries(
          relationsOf(fieldsOf(slug)).map(({ path, holdsMany }) => [
            path.join('.'),
            holdsMany ? sizes[at] : 1,
          ]),
        )
        const { body } = await callers.chief.call('GET', `/api/${slug}/${id}?depth=1`)
        expect([slug, populated(slug, [body])]).toEqual([slug, expected])
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
    const [id] = await store(newsroom.payload, 'users', [data])
    const { body } = await callers.chief.call('GET', `/api/users/${id}?depth=1`)
    expect(populated('users', [body])).toEqual({ sections: 1_101 })
  })

  it('comes whole, however many documents of a page name one each', async () => {
    for (const slug of collections()) {
      const docs = await overRest('chief', slug, pages[slug] ?? [])
      const expected = Object.fromEntries(
        relationsOf(fieldsOf(slug)).map(({ path, to }) => [path.join('.'), named[to] ? page : 0]),
      )
      expect([slug, populated(slug, docs)]).toEqual([slug, expected])
    }
  })

  it.each(everybody)('is over REST what the Local API gives: %s', async (who) => {
    for (const slug of collections().filter((one) => who === 'chief' || isPublicCollection(one)))
      for (const ids of [
        pages[slug]?.slice(0, 100) ?? [],
        ...(lists[slug] ?? []).map((id) => [id]),
      ])
        expect(await overRest(who, slug, ids)).toEqual(await local(who, slug, ids))
  })
})
