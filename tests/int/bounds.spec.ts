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
    ['types and their fields', '__schema { types { name fields { name } } }'],
    ['arguments', '__schema { types { fields { args { name } } } }'],
    ['input types', '__schema { types { inputFields { name type { name } } } }'],
    ['texts', '__schema { types { name description } }'],
    ['a type', '__type(name: "Query") { fields { args { name } type { fields { name } } } }'],
  ])(
    'asks the schema for little again and again no more than for all at once: %s',
    async (_, asked) => {
      expect(await codeOf(`{ ${asked} }`)).toBeNull()
      expect(await codeOf(`{ ${times(49, (n) => `a${n}: ${asked}`)} }`)).toBe('tooComplex')
    },
  )

  it('looks for as many words in all as one question may', async () => {
    const text = (count: number, words: string) =>
      `{ ${times(count, (n) => `a${n}: countArticles(where: { OR: [{ title: { like: "${words}" } }] }) { totalDocs }`)} }`
    expect(await codeOf(text(30, 'nhà máy'))).toBeNull()
    expect(await codeOf(text(40, 'nhà máy'))).toBe('tooComplex')
    const asVariable = `query ($where: Article_where) { ${times(40, (n) => `a${n}: countArticles(where: $where) { totalDocs }`)} }`
    expect(await codeOf(asVariable, { where: { title: { like: 'nhà máy' } } })).toBe('tooComplex')
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
    ['a flood of directives', 'tooComplex', `{ meUser ${'@skip(if: false) '.repeat(3_500)} }`],
    ['a broken query', 'malformed', '{ Articles { '],
    ['no query', 'malformed', ''],
    ['an unknown field', 'invalid', '{ Nonsense }'],
    ['a subscription', 'invalid', 'subscription { Articles { totalDocs } }'],
    ['a subscription beside a query', 'invalid', 'query { __typename } subscription b { a }'],
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

  it('in a form is not read: there is nothing to upload by it', async () => {
    const form = new FormData()
    form.set('query', '{ Articles { totalDocs } }')
    const { status, body } = await ask(form, anonymous, undefined)
    expect([status, body.errors[0].extensions.code]).toEqual([415, 'malformed'])
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

describe('a question to a list', () => {
  const ask = (search: string, caller = chief) => caller.call('GET', `/api/articles?${search}`)
  const nested = (levels: number) =>
    Array.from({ length: levels }).reduce<object>(
      (where, _, at) => ({ [at % 2 ? 'or' : 'and']: [where] }),
      {
        title: { equals: 'x' },
      },
    )
  const bracketed = (levels: number) =>
    `where${'[or][0]'.repeat(levels)}[title][equals]=${encodeURIComponent('Bài thử')}`

  it('may be nested ten times, in brackets, as JSON and over GraphQL', async () => {
    await chief.call('POST', '/api/articles', { title: 'Bài thử' })
    await chief.call('POST', '/api/articles', { title: 'Bài khác' })
    const { status, body } = await ask(`draft=true&${bracketed(10)}`)
    expect([status, body.docs.map(({ title }: Body) => title)]).toEqual([200, ['Bài thử']])
    expect((await ask(`where=${JSON.stringify(nested(10))}`)).status).toBe(200)
    for (const search of [bracketed(11), `where=${JSON.stringify(nested(11))}`]) {
      const refused = await ask(search)
      expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'tooComplex'])
    }
    const asked = {
      query: 'query ($where: Article_where) { Articles(where: $where) { totalDocs } }',
    }
    const deep = (levels: number) =>
      JSON.parse(
        JSON.stringify(nested(levels)).replaceAll('"or"', '"OR"').replaceAll('"and"', '"AND"'),
      )
    const over = async (levels: number) =>
      (await chief.call('POST', '/api/graphql', { ...asked, variables: { where: deep(levels) } }))
        .body
    expect((await over(10)).data.Articles).toEqual({ totalDocs: 0 })
    expect((await over(11)).errors[0].extensions).toMatchObject({
      code: 'tooComplex',
      statusCode: 400,
    })
  })

  it.each([
    ['no object', 'where[title]=x'],
    ['an unknown operator', 'where[title][$regex]=x'],
    ['an operator of the database', 'where[$where][equals]=1'],
    ['an object for a value', 'where[title][equals][$gt]='],
    ['an object for a text', 'where[topics][contains][name][equals]=x'],
    ['a place on the map', 'where[title][near]=1,2,3'],
    ['a NUL', 'where[title][equals]=a%00b'],
    ['the id as MongoDB calls it', 'where[_id][equals]=x'],
    ['a list for a text', 'where[title][equals][0]=x'],
    ['a number for a part of a text', 'where={"title":{"like":1}}'],
    ['an object for a number', 'where={"revision":{"not_equals":{"toString":1}}}'],
    ['a part of an id', 'where[category][not_like]=x'],
    ['a date that is none', 'where[publishedAt][greater_than]=yesterday'],
    ['a number that is none', 'where[revision][equals]=many'],
  ])('that holds %s is refused', async (_, search) => {
    for (const path of ['', '/count', '/versions']) {
      const { status, body } = await chief.call('GET', `/api/articles${path}?${search}`)
      expect([path, status, body.errors[0].code]).toEqual([path, 400, 'invalid'])
    }
  })

  it('of an id that could be none finds nothing, or is refused, over both', async () => {
    const query = 'query ($where: Topic_where) { countTopics(where: $where) { totalDocs } }'
    for (const where of [{ id: { equals: 'x,y' } }, { id: { in: ['NaN'] } }]) {
      const rest = await chief.call('GET', `/api/topics/count?where=${JSON.stringify(where)}`)
      const asked = { query, variables: { where } }
      const { data, errors } = (await chief.call('POST', '/api/graphql', asked)).body
      expect([200, 400]).toContain(rest.status)
      expect([0, 400]).toContain(data?.countTopics?.totalDocs ?? errors[0].extensions.statusCode)
    }
  })

  const manyOf = (count: number, path: string, value: (index: number) => string) => ({
    or: Array.from({ length: count }, (_, index) => ({ [path]: { equals: value(index) } })),
  })
  const found = async (path: string, where: unknown, more = '') => {
    const form = `where=${encodeURIComponent(JSON.stringify(where))}${more}`
    const { status, body } = await chief.call('POST', path, form, {
      'X-Payload-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
    })
    return [status, body.errors?.[0].code]
  }

  it.each([
    ['category.name', 30],
    ['category.parent.name', 15],
    ['topics.name', 30],
    ['topics', 30],
    ['bylines.author.name', 30],
    ['related.category.name', 15],
  ])('may lead through thirty other documents, and is refused beyond: %s', async (path, most) => {
    const sort = '&sort=owner.name,-category.parent.parent.parent.parent.parent.name,hero.image.alt'
    const where = (count: number) => manyOf(count, path, (index) => `x${index}`)
    expect(await found('/api/articles', where(most), sort)).toEqual([200, undefined])
    expect(await found('/api/articles/count', where(most))).toEqual([200, undefined])
    expect(await found('/api/articles', where(most + 1))).toEqual([400, 'tooComplex'])
    expect(await found('/api/articles', where(400))).toEqual([400, 'tooComplex'])
  })

  it('of four hundred texts is answered, or refused, of whatever kind of field', async () => {
    const { collections } = newsroom.payload.config
    const statuses = new Set<number>()
    for (const slug of ['articles', 'images', 'moves'] as const) {
      const fields = collections.find((one) => one.slug === slug)?.flattenedFields ?? []
      const kinds = new Map(fields.map((field) => [`${field.type} ${'hasMany' in field}`, field]))
      for (const { name } of kinds.values()) {
        const where = manyOf(400, name, (index) => `${index} `.repeat(30))
        const [status] = await found(`/api/${slug}`, where)
        statuses.add(status)
      }
    }
    expect([...statuses].sort()).toEqual([200, 400])
  })

  it('sorts by no more than it can join, and ignores the rest', async () => {
    const far = `category${'.parent'.repeat(5)}`
    const keys = ['name', 'slug', 'order', 'createdAt', 'updatedAt'].flatMap((last) => [
      `${far}.${last}`,
      `-${far}.parent.${last}`,
    ])
    expect(await found('/api/articles', {}, `&sort=${keys.join(',')}`)).toEqual([200, undefined])
  })

  it('of a text longer than any is refused, in a list too', async () => {
    const where = { title: { in: ['x', 'x'.repeat(10_001)] } }
    expect(await found('/api/articles', where)).toEqual([400, 'tooComplex'])
  })

  it('of a text longer than any word is refused', async () => {
    const { status, body } = await ask(`where[title][like]=${','.repeat(501)}`)
    expect([status, body.errors[0].code]).toEqual([400, 'tooComplex'])
  })

  const searches = (count: number, path: string, asked: object) => ({
    or: Array.from({ length: count }, () => ({ [path]: asked })),
  })
  const everyWay = ['/api/articles', '/api/articles/count', '/api/articles/versions']
  const pathIn = (way: string, path: string) =>
    way.endsWith('versions') ? `version.${path}` : path

  it.each([
    ['like', 'title', 'nhà máy', 30],
    ['not_like', 'title', 'nhà máy', 30],
    ['contains', 'title', 'nhà máy', 60],
    ['like', 'lead', 'nhà máy', 6],
    ['contains', 'seo.description', 'nhà máy', 12],
  ])(
    'looks for sixty words, in long texts for fewer: %s in %s',
    async (operator, path, text, most) => {
      for (const way of everyWay) {
        const where = (count: number) => searches(count, pathIn(way, path), { [operator]: text })
        expect([way, ...(await found(way, where(most)))]).toEqual([way, 200, undefined])
        expect([way, ...(await found(way, where(most + 1)))]).toEqual([way, 400, 'tooComplex'])
      }
    },
  )

  it.each(['like', 'contains', 'not_like', 'equals', 'not_equals', 'in', 'not_in', 'less_than'])(
    'looks into no body, which has no bound: by %s, whoever asks',
    async (operator) => {
      for (const way of everyWay) {
        const where = { [pathIn(way, 'body')]: { [operator]: 'x' } }
        expect([way, ...(await found(way, where))]).toEqual([way, 400, 'tooComplex'])
      }
      const { status, body } = await anonymous.call(
        'GET',
        `/api/articles?where[body][${operator}]=x`,
      )
      expect([status, body.errors[0].path]).toEqual([400, 'body'])
    },
  )

  it('asks whether there is a body', async () => {
    for (const way of everyWay)
      expect(await found(way, { [pathIn(way, 'body')]: { exists: true } })).toEqual([
        200,
        undefined,
      ])
  })

  it('of a thousand and one values is refused', async () => {
    const { status, body } = await ask(`where[id][in]=${'1,'.repeat(1000)}1`)
    expect([status, body.errors[0].code]).toEqual([400, 'tooComplex'])
  })

  it('takes a text for a text', async () => {
    for (const text of ['%_\\', '.*', '(a+)+$', "' OR 1=1 --"]) {
      const { status, body } = await ask(
        `draft=true&where[title][like]=${encodeURIComponent(text)}`,
      )
      expect([text, status, body.totalDocs]).toEqual([text, 200, 0])
    }
  })

  it.each(['limit=0', 'limit=-1', 'limit=100000', 'limit=1e9', 'limit=0&pagination=false'])(
    'gets no more rows than the bound with %s',
    async (search) => {
      for (const path of ['articles', 'articles/versions', 'users', 'moves', 'payload-preferences'])
        expect((await chief.call('GET', `/api/${path}?${search}`)).body.limit).toBe(500)
      for (const path of ['articles', 'topics', 'images'])
        expect((await anonymous.call('GET', `/api/${path}?${search}`)).body.limit).toBe(100)
    },
  )

  it('without pages gets all that a list may hold, and is told when there is more', async () => {
    const asked = (caller: Caller) => caller.call('GET', '/api/topics?pagination=false')
    expect((await asked(chief)).body).toMatchObject({ limit: 500, hasNextPage: false })
    expect((await asked(anonymous)).body.limit).toBe(100)
  })

  it('of the admin shows no more rows than the bound, whatever stands in somebody’s preferences', async () => {
    const path = '/api/payload-preferences/collection-articles'
    await chief.call('POST', path, { value: { limit: 1e9, sort: 'title' } })
    const { docs } = await newsroom.payload.find({ collection: 'payload-preferences' })
    expect(docs.map(({ value }) => value)).toEqual([{ limit: 500, sort: 'title' }])
  })

  it.each([
    'limit=x',
    'page=-3',
    'page=NaN',
    'page=1.5',
    'depth=-1',
    'sort[a]=b',
    'select=x',
    'populate=x',
    'joins=x',
  ])('takes what is no number, list or choice for not given: %s', async (search) => {
    const { status, body } = await ask(search)
    expect([status, body.limit, body.page]).toEqual([200, 10, 1])
  })

  it('is answered to HEAD as to GET, without the body', async () => {
    const head = await anonymous.call('HEAD', '/api/articles')
    expect([head.status, head.headers.get('content-type'), head.body]).toEqual([
      200,
      'application/json',
      '',
    ])
    expect((await anonymous.call('HEAD', '/api/articles/nothing')).status).toBe(404)
  })

  it('finds no versions of what keeps none', async () => {
    for (const path of ['topics/versions', 'topics/versions/1', 'globals/frontPage/versions'])
      expect((await chief.call('GET', `/api/${path}`)).status).toBe(404)
  })
})

describe('a body', () => {
  const json = { 'Content-Type': 'application/json' }
  const send = (body: unknown, headers: Record<string, string> = json, path = 'topics') =>
    chief.call('POST', `/api/${path}`, body, headers)

  it.each([
    ['broken', '{"name":', 400, 'malformed'],
    ['a list', '[1]', 400, 'malformed'],
    ['null', 'null', 400, 'malformed'],
    ['a nest of lists', `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400, 'malformed'],
    ['a change of every object', '{"name":"x","__proto__":{"roles":["admin"]}}', 400, 'malformed'],
    ['over two megabytes', `{"name":"${'x'.repeat(2_100_000)}"}`, 413, 'tooLarge'],
  ])('that is %s is refused', async (_, body, status, code) => {
    for (const path of ['topics', 'articles', 'users/login', 'articles/1/moves']) {
      const answer = await send(body, json, path)
      expect([path, answer.status, answer.body.errors[0].code]).toEqual([path, status, code])
    }
  })

  it('is counted while it is read, where it does not say how long it is', async () => {
    const blob = new Blob([`{"name":"${'x'.repeat(3_000_000)}"}`])
    const response = await fetch(`${newsroom.url}/api/users/login`, {
      method: 'POST',
      headers: json,
      body: blob.stream(),
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('of another kind than JSON or a form is refused', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const { status, body } = await send('{"name":"x"}', { 'Content-Type': type })
      expect([type, status, body.errors[0].code]).toEqual([type, 415, 'malformed'])
    }
  })

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['a text', '"x"'],
    ['no JSON', 'x'],
    ['a nest of lists', `{"name":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
  ])('of a form that holds %s is refused', async (_, payload) => {
    for (const path of ['topics', 'articles', 'payload-preferences']) {
      const form = new FormData()
      form.set('_payload', payload)
      const { status, body } = await chief.call('POST', `/api/${path}`, form)
      expect([path, status, body.errors[0].code]).toEqual([path, 400, 'malformed'])
    }
  })

  it('may be a search that is too long for an address', async () => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    }
    const { status, body } = await send('limit=3&where[name][equals]=x', headers)
    expect([status, body.limit]).toEqual([200, 3])
    expect((await send('where=x', headers)).status).toBe(400)
  })

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'may be no search at all, whatever kind it claims to be: %s',
    async (kind) => {
      const headers = { 'Content-Type': kind, 'X-Payload-HTTP-Method-Override': 'GET' }
      for (const given of [undefined, '']) {
        const { status, body } = await anonymous.call('POST', '/api/topics?limit=2', given, headers)
        expect([given, status, body.limit]).toEqual([given, 200, 2])
      }
    },
  )
})

it('GraphQL says what one may do, strangers too', async () => {
  const query = `{ Access { canAccessAdmin articles { create { permission } } }
    docAccessFrontPage { update { permission } } }`
  const rights = async (caller: Caller): Promise<Body> =>
    (await caller.call('POST', '/api/graphql', { query })).body
  expect((await rights(anonymous)).data.Access).toEqual({
    canAccessAdmin: false,
    articles: { create: null },
  })
  const { data, errors } = await rights(chief)
  expect(errors).toBeUndefined()
  expect(data.Access).toEqual({ canAccessAdmin: true, articles: { create: { permission: true } } })
})

it.each(['constructor', '__proto__', 'toString/x', 'valueOf/count'])(
  'there is no collection by the name of what every object has: %s',
  async (path) => {
    const { status, body } = await anonymous.call('GET', `/api/${path}`)
    expect([status, body.errors[0].code]).toEqual([404, 'notFound'])
  },
)
