import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller, nobody } from '../support/people.ts'

let newsroom: Newsroom
let anonymous: Caller
let chief: Caller

beforeAll(async () => {
  newsroom = await startNewsroom()
  anonymous = nobody(newsroom.url)
  chief = await aPerson(newsroom, 'chief', ['chief'])
})

afterAll(async () => {
  await newsroom?.close()
})

describe('a GraphQL request', () => {
  const ask = (asked: unknown, caller = anonymous, headers = {}) =>
    caller.call('POST', '/api/graphql', asked, headers)
  const query = async (text: string, variables = {}, caller = anonymous): Promise<Body> =>
    (await ask({ query: text, variables }, caller)).body
  const codeOf = async (text: string, variables = {}, caller = anonymous): Promise<unknown> =>
    (await query(text, variables, caller)).errors?.[0].extensions.code ?? null
  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ')

  it('has at most fifty aliases', async () => {
    const aliased = (count: number) =>
      `{ ${times(count, (n) => `a${n}: countTopics { totalDocs }`)} }`
    expect(await codeOf(aliased(50))).toBeNull()
    expect(await codeOf(aliased(51))).toBe('tooComplex')
  })

  it('goes at most twelve deep', async () => {
    const deep = (levels: number) => {
      const between = levels - 4
      return `{ Categories { docs { ${'parent { '.repeat(between)} parent { id } ${'}'.repeat(between)} } } }`
    }
    expect(await codeOf(deep(12))).toBeNull()
    expect(await codeOf(deep(13))).toBe('tooComplex')
  })

  it('costs what its limits let through', async () => {
    const lists = (count: number) =>
      `query ($limit: Int) { ${times(count, (n) => `a${n}: Articles(limit: $limit) { docs { title } }`)} }`
    expect(await codeOf(lists(30), { limit: 1 })).toBeNull()
    for (const limit of [100, 0, -1, 1_000_000_000])
      expect(await codeOf(lists(30), { limit })).toBe('tooComplex')
  })

  it('may ask for a full list with all that belongs to its articles', async () => {
    const text = `{ Articles(limit: 100) { totalDocs docs {
      id title kicker slug lead body source publishedAt updatedAt hero { caption alt credit image { id url width height } }
      category { id name slug parent { name slug } } topics { name slug } related { id title slug }
      bylines { role name author { id name slug } } seo { title description image { url } } } } }`
    expect(await codeOf(text)).toBeNull()
  })

  it('that is refused was not executed at all', async () => {
    const create = (count: number) =>
      `mutation { ${times(count, (n) => `a${n}: createTopic(data: { name: "Chủ đề ${n}" }) { id }`)} }`
    expect(await codeOf(create(60), {}, chief)).toBe('tooComplex')
    expect((await anonymous.call('GET', '/api/topics/count')).body).toEqual({ totalDocs: 0 })
    expect(await codeOf(create(2), {}, chief)).toBeNull()
  })

  it('may be the one that GraphQL’s own tools send', async () => {
    const text = getIntrospectionQuery({
      descriptions: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
      schemaDescription: true,
      specifiedByUrl: true,
    })
    const { data, errors } = await query(text)
    expect(errors).toBeUndefined()
    expect(data.__schema.queryType).toMatchObject({ name: 'Query' })
  })

  it('asks the schema no more than such a tool does', async () => {
    const fragments = getIntrospectionQuery().replace(/^[^]*?(?=fragment)/, '')
    const full = (count: number) =>
      `{ ${times(count, (n) => `a${n}: __schema { types { ...FullType } }`)} } ${fragments}`
    expect(await codeOf(full(3))).toBe('tooComplex')
  })

  it.each([
    ['a fragment that holds itself', 'malformed', '{ ...a } fragment a on Query { ...a }'],
    [
      'fragments that hold each other',
      'malformed',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    ],
    [
      'fragments that double each other',
      'tooComplex',
      `{ ...f0 } ${times(40, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f40 on Query { Articles { docs { id } } }`,
    ],
    ['a thousand fragments', 'tooComplex', times(1000, (n) => `fragment f${n} on Query { x }`)],
    ['a nest of brackets', 'tooComplex', `{ a(b: ${'['.repeat(9_000)}${']'.repeat(9_000)}) }`],
    ['a nest of selections', 'tooComplex', `${'{ a '.repeat(9_000)}${'}'.repeat(9_000)}`],
    ['a flood of directives', 'tooComplex', `{ meUser ${'@skip(if: false) '.repeat(5_000)} }`],
    ['a broken query', 'malformed', '{ Articles { '],
    ['no query', 'malformed', ''],
    ['an unknown field', 'invalid', '{ Nonsense }'],
    ['an unknown variable', 'invalid', '{ Articles(limit: $limit) { totalDocs } }'],
  ])('is answered when it is %s', async (_, code, text) => {
    const { status, body } = await ask({ query: text })
    expect([status, body.data]).toEqual([200, undefined])
    expect(body.errors[0].extensions).toMatchObject({ code, statusCode: 400, errors: [{ code }] })
  })

  it.each([
    ['broken JSON', '{"query": '],
    ['a list of queries', '[{"query":"{ meUser { user { id } } }"}]'],
    ['a text', '"{ meUser { user { id } } }"'],
    ['nothing', ''],
    ['an object without a query', '{}'],
    ['a query that is no text', '{"query":{}}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
    [
      'very deep variables',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    ],
  ])('that is %s is refused', async (_, text) => {
    const { status, body } = await ask(text)
    expect([status, body.errors[0].extensions.code]).toEqual([200, 'malformed'])
  })

  it('over two megabytes is too large', async () => {
    const { status, body } = await ask({ query: `{ ${' '.repeat(2_100_000)} }` })
    expect([status, body.errors[0].extensions.code]).toEqual([413, 'tooLarge'])
  })

  it('is refused in the language of the caller', async () => {
    const { body } = await ask({ query: '{' }, anonymous, { 'Accept-Language': 'en' })
    expect(body.errors[0].message).toMatch(/^The request is not in the right form\. \(Syntax Error/)
  })
})
