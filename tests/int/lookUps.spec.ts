import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lookUpLimits } from '../../src/hardening/limitLookUps.ts'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Answer, type Caller, nobody } from '../support/people.ts'
import { store } from '../support/relations.ts'

/** A fifth of what an answer may hold, and pages that name so many topics each: together more, half of them less. */
Object.assign(lookUpLimits, { documents: 10_000, characters: 12 * 1024 * 1024 })
const pages = 20
const topics = 600

let newsroom: Newsroom
let chief: Caller
let anybody: Caller
let wide: string[]
/** Names all the pages. */
let hub: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  const { payload, url } = newsroom
  chief = await aPerson(newsroom, 'chief', ['chief'])
  anybody = nobody(url)
  const many = (count: number, one: (place: number) => object) =>
    Array.from({ length: count }, (_, place) => one(place))
  const article = (kicker: string, more: object) => ({
    ...{ kicker, title: 'Bài', _status: 'published', state: 'published', revision: 1 },
    ...{ owner: chief.id, origin: 'written', ...more },
  })
  const named = await store(
    payload,
    'topics',
    many(topics, (place) => ({ name: `Chủ đề ${place}`, slug: `chu-de-${place}` })),
  )
  wide = await store(
    payload,
    'articles',
    many(pages, () => article('wide', { topics: named })),
  )
  const body = bodyOf([paragraph('Một đoạn văn dài. '.repeat(24_000))])
  const long = await store(
    payload,
    'articles',
    many(6, () => article('long', { body })),
  )
  await store(
    payload,
    'articles',
    many(6, () => article('heavy', { related: long })),
  )
  const made = await chief.call('POST', '/api/articles', { title: 'Bài', related: wide })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  hub = made.body.doc.id
}, 300_000)
afterAll(async () => {
  await newsroom?.close()
})

const list = (by: Caller, kicker: string, search: string): Promise<Answer> =>
  by.call('GET', `/api/articles?where[kicker][equals]=${kicker}&${search}`)

const tooMuch = (answer: Answer) => [answer.status, answer.body.errors?.map(codeOf)]
const codeOf = ({ code }: { code: string }) => code
const refused = [400, ['tooComplex']]

describe('an answer that would hold more than the process can bear', () => {
  it.each(['chief', 'anybody'])('is refused whole: too many documents, for %s', async (name) => {
    const by = name === 'chief' ? chief : anybody
    expect(pages * topics).toBeGreaterThan(lookUpLimits.documents)
    for (const depth of [1, 3]) {
      const answer = await list(by, 'wide', `limit=500&depth=${depth}`)
      expect([depth, ...tooMuch(answer)]).toEqual([depth, ...refused])
    }
  })

  it('is refused whole: too long a text', async () => {
    expect(tooMuch(await list(chief, 'heavy', 'depth=1'))).toEqual(refused)
  })

  it('says in a sentence what to ask for instead', async () => {
    const { body } = await list(chief, 'wide', 'limit=500&depth=1')
    expect(body.errors[0].message).toContain('limit')
  })

  it('comes whole when it is asked for in parts, in fewer levels or with fewer fields', async () => {
    const halves = await list(chief, 'wide', `limit=${pages / 2}&depth=1`)
    expect([halves.status, halves.body.docs.length]).toEqual([200, pages / 2])
    const all = halves.body.docs.flatMap(({ topics }: { topics: unknown[] }) => topics)
    expect(all.filter((one: unknown) => typeof one === 'object')).toHaveLength((pages / 2) * topics)
    for (const search of ['depth=0', 'depth=1&select[title]=true']) {
      const { body, status } = await list(chief, 'wide', `limit=500&${search}`)
      expect([search, status, body.docs.length]).toEqual([search, 200, pages])
    }
    const lean = await list(chief, 'heavy', 'depth=1&populate[articles][title]=true')
    expect([lean.status, lean.body.docs[0].related[0].title]).toEqual([200, 'Bài'])
  })

  it('is refused whole over GraphQL as well', async () => {
    const query = `{ Articles(limit: 20, where: { kicker: { equals: "wide" } }) { docs { id topics { id } } } }`
    const { body, status } = await chief.call('POST', '/api/graphql', { query })
    expect([status, body.data, body.errors.length]).toEqual([200, undefined, 1])
    expect(body.errors[0].extensions).toMatchObject({ code: 'tooComplex', statusCode: 400 })
  })

  it('is refused whole of a version and of a global as well', async () => {
    const of = `where[parent][equals]=${hub}&depth=2`
    expect(tooMuch(await chief.call('GET', `/api/articles/versions?${of}`))).toEqual(refused)
    await newsroom.payload.db.createGlobal({ slug: 'frontPage', data: { slots: wide } })
    expect(tooMuch(await anybody.call('GET', '/api/globals/frontPage?depth=2'))).toEqual(refused)
    const { body, status } = await anybody.call('GET', '/api/globals/frontPage?depth=1')
    expect([status, body.slots.length]).toEqual([200, pages])
  })

  it('of a write leaves nothing stored', async () => {
    const path = `/api/articles/${hub}`
    const title = async () =>
      (await chief.call('GET', `${path}?draft=true&depth=0`)).body.title as string
    const answer = await chief.call('PATCH', `${path}?depth=2`, { title: 'Tít khác' })
    expect([...tooMuch(answer), await title()]).toEqual([...refused, 'Bài'])
    const bulk = await chief.call('PATCH', `/api/articles?where[id][equals]=${hub}&depth=2`, {
      title: 'Tít khác',
    })
    expect([bulk.status, bulk.body.errors.map(codeOf)]).toEqual(refused)
    const versions = await chief.call('GET', `/api/articles/versions?where[parent][equals]=${hub}`)
    const restored = `/api/articles/versions/${versions.body.docs[0].id}?depth=2`
    expect(tooMuch(await chief.call('POST', restored))).toEqual(refused)
    expect(await title()).toBe('Bài')
  })

  it('of a GraphQL mutation tells of what was stored', async () => {
    const query = `mutation { updateArticle(id: "${hub}", data: { title: "Tít mới" }) { title related { topics { id } } } }`
    const { body } = await chief.call('POST', '/api/graphql', { query })
    expect(body.data.updateArticle.title).toBe('Tít mới')
    expect(body.errors[0].extensions.code).toBe('tooComplex')
  })
})
