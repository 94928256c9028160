import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'
import type { Endpoint, SanitizedConfig } from 'payload'
import { rootFields } from './rootFields.ts'

/** A request such as nobody should send; `path` begins with a slash and has its search. */
export type OddRequest = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | FormData
}

/** Ids that exist, by collection: half of the odd requests ask for what is there. */
export type Ids = Readonly<Record<string, readonly string[]>>

/** The same requests for the same seed: over every route that Payload knows, and every field of GraphQL. */
export const oddRequests = (
  config: SanitizedConfig,
  ids: Ids,
  { runs, seed }: { runs: number; seed: number },
): OddRequest[] =>
  fc.sample(
    fc.oneof(
      { weight: 3, arbitrary: restRequest(config, ids) },
      { weight: 1, arbitrary: graphQLRequest(config) },
    ),
    { numRuns: runs, seed },
  )

const oddTexts = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e9',
  'NaN',
  'Infinity',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '\0',
  'a\0b',
  '\u202e',
  'ﷺ',
  '💥',
  "' OR 1=1 --",
  '"; drop table articles; --',
  '%_\\',
  '(((((a+)+)+)+)+)$',
  '.*',
  '{"$gt":""}',
  '$where',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '..%2f..%2fpackage.json',
  '2026-02-30',
  'javascript:alert(1)',
  'a,b,c',
  ','.repeat(2000),
  'x'.repeat(3000),
  '0'.repeat(24),
  'f'.repeat(23),
  '9'.repeat(400),
] as const

const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const oddNumber = fc.constantFrom(0, -1, 1.5, 1e9, 1e21, -1e300, 2147483648, 9007199254740991)

const nestedLists = (depth: number): unknown =>
  JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown

const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { id: null }, nestedLists(40)),
  fc.constantFrom<unknown>(
    { root: 'x' },
    { root: { type: 'root', children: [{ type: 'script', text: 'x' }] } },
    { relationTo: 'users', value: 1 },
    { $gt: '' },
    { toString: 1, constructor: { prototype: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

type Fields = readonly { name: string; flattenedFields?: Fields }[]
const pathsOf = (fields: Fields, before = ''): string[] =>
  fields.flatMap(({ name, flattenedFields = [] }) => [
    before + name,
    ...pathsOf(flattenedFields, `${before}${name}.`),
  ])

const oddPaths = ['id', '_id', 'nonsense', 'a.b.c', '$where', '__proto__', 'constructor', '', '*']
const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'contains',
  'exists',
  'greater_than',
  'less_than_equal',
  'like',
  'not_like',
  'near',
  'within',
  'intersects',
  '$regex',
  'constructor',
]

const whereOf = (paths: readonly string[]): fc.Arbitrary<unknown> => {
  const condition = fc
    .tuple(
      fc.constantFrom(...paths, ...oddPaths),
      fc.constantFrom(...operators),
      fc.oneof({ weight: 3, arbitrary: oddText }, { weight: 2, arbitrary: oddJson }),
    )
    .map(([path, operator, value]): unknown => ({ [path]: { [operator]: value } }))
  return fc.oneof(
    { weight: 6, arbitrary: condition },
    {
      weight: 2,
      arbitrary: fc
        .tuple(condition, fc.integer({ min: 1, max: 14 }))
        .map(([inner, depth]) =>
          Array.from({ length: depth }).reduce<unknown>((where) => ({ or: [where] }), inner),
        ),
    },
    { weight: 1, arbitrary: oddJson },
    { weight: 1, arbitrary: oddJson.map((value) => ({ and: value })) },
  )
}

/** `{ where: { title: { equals: 'x' } } }` → `where[title][equals]=x`. */
const bracketed = (key: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([inner, one]) => bracketed(`${key}[${inner}]`, one))
    : [`${encoded(key)}=${encoded(String(value))}`]

const encoded = (text: string): string => encodeURIComponent(text)

const searchOf = (paths: readonly string[]): fc.Arbitrary<string> => {
  const where = whereOf(paths)
  const sort = fc.constantFrom(...paths, ...oddPaths, ...paths.map((path) => `-${path}`))
  const one = fc.oneof(
    where.map((value) => bracketed('where', value).slice(0, 60).join('&')),
    where.map((value) => `where=${encoded(JSON.stringify(value))}`),
    fc
      .tuple(
        fc.constantFrom(
          ...['limit', 'page', 'depth', 'draft', 'trash', 'pagination'],
          ...['after', 'category', 'topic', 'author', 'format'],
        ),
        oddText,
      )
      .map(([name, value]) => `${name}=${encoded(value)}`),
    fc
      .tuple(
        fc.constantFrom('sort', 'select', 'populate', 'joins', 'locale', 'limit', 'page', 'data'),
        oddJson,
      )
      .map(([name, value]) => bracketed(name, value).slice(0, 60).join('&')),
    sort.map((value) => `sort=${encoded(value)}`),
    fc.constantFrom('autosave=true', 'overrideLock=true', 'publishAllLocales=true', '_method=PUT'),
    fc.constantFrom('%', '&&&', '=', '[]', 'where', 'where[', 'a[b]]=c', 'fallback-locale=xx'),
  )
  return fc
    .array(one, { maxLength: 3 })
    .map((parts) => parts.join('&').slice(0, 8000))
    .map((search) => (search === '' ? '' : `?${search}`))
}

type Route = { base: string; path: string; method: string; slug: string; fields: Fields }

/** What the public reads: no routes of Payload's. */
const delivery: readonly Route[] = [
  ...['/articles', '/articles/:idOrSlug', '/articles/:idOrSlug.ninjs', '/nothing', '/home'],
  ...['/categories', '/categories/:slug', '/authors', '/authors/:slug', '/topics/:slug'],
  ...['/corrections', '/changes', '/redirects', '/site', '/openapi.json'],
].map((path) => ({
  base: '/api/v1',
  fields: ['category', 'topic', 'author', 'limit', 'after', 'fields'].map((name) => ({ name })),
  method: 'get',
  path,
  slug: 'articles',
}))

const routesOf = ({ collections, globals, endpoints }: SanitizedConfig): Route[] => {
  const routes = (base: string, slug: string, fields: Fields, own: readonly Endpoint[] | false) =>
    (own || []).map(({ path, method }) => ({ base, fields, method, path, slug }))
  return [
    ...collections.flatMap(({ slug, flattenedFields, endpoints: own }) =>
      routes(`/api/${slug}`, slug, flattenedFields, own),
    ),
    ...globals.flatMap(({ slug, flattenedFields, endpoints: own }) =>
      routes(`/api/globals/${slug}`, slug, flattenedFields, own),
    ),
    ...routes('/api', '', [], endpoints),
    ...delivery,
  ]
}

const methods = ['get', 'head', 'post', 'patch', 'put', 'delete', 'options']

const restRequest = (config: SanitizedConfig, ids: Ids): fc.Arbitrary<OddRequest> =>
  fc.constantFrom(...routesOf(config)).chain((route) => {
    const known = ids[route.slug] ?? []
    const id = fc.oneof(fc.constantFrom(...known, '0'.repeat(24)), oddText)
    return fc
      .record({
        id,
        method: fc.oneof(
          { weight: 8, arbitrary: fc.constant(route.method) },
          { weight: 1, arbitrary: fc.constantFrom(...methods) },
        ),
        search: searchOf(pathsOf(route.fields)),
        sent: bodyOf(route.fields, known),
        headers: fc.dictionary(
          fc.constantFrom(
            'accept-language',
            'cookie',
            'if-match',
            'x-payload-http-method-override',
            'range',
            'origin',
          ),
          fc.constantFrom('GET', '"1"', 'en', 'payload-token=x', 'payload-lng=__proto__', '*', ';'),
          { maxKeys: 2 },
        ),
      })
      .map(({ id, method, search, sent, headers }) => ({
        method: method.toUpperCase(),
        path:
          route.base +
          // An id is one segment of the path; `.` and `..` would be resolved by the client.
          route.path
            .replace(/:\w+\??/g, encoded(id).replace(/^\.+$/, '') || '-')
            .replace(/^\/$/, '') +
          search,
        headers: { ...headers, ...sent.headers },
        ...(['post', 'patch', 'put', 'delete'].includes(method) && { body: sent.body }),
      }))
  })

type Sent = { headers: Record<string, string>; body: string | FormData }

const bodyOf = (fields: Fields, ids: readonly string[]): fc.Arbitrary<Sent> => {
  const names = fields.map(({ name }) => name)
  const document = fc.dictionary(
    fc.constantFrom(
      ...names,
      'id',
      '_status',
      'nonsense',
      'createdAt',
      'email',
      'password',
      'move',
    ),
    fc.oneof(oddJson, fc.constantFrom('submit', ...ids)),
    { maxKeys: 4 },
  )
  const json = { 'content-type': 'application/json' }
  return fc.oneof(
    { weight: 6, arbitrary: document.map((doc) => ({ headers: json, body: JSON.stringify(doc) })) },
    { weight: 2, arbitrary: oddJson.map((doc) => ({ headers: json, body: JSON.stringify(doc) })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { headers: json, body: '{"title":' },
        { headers: json, body: '' },
        { headers: json, body: '['.repeat(20_000) + ']'.repeat(20_000) },
        { headers: json, body: '{"__proto__":{"admin":true}}' },
        { headers: json, body: `{"title":"${'x'.repeat(2_100_000)}"}` },
        { headers: { 'content-type': 'text/plain' }, body: '{"title":"x"}' },
        { headers: { 'content-type': 'application/xml' }, body: '<a/>' },
        { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'where[a]=b&%' },
        { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
        { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\n\r\n' },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(oddJson, oddText, oddText).map(([payload, name, content]) => {
        const body = new FormData()
        body.set('_payload', JSON.stringify(payload))
        body.set('file', new Blob([content], { type: 'image/jpeg' }), name)
        return { headers: {}, body }
      }),
    },
  )
}

const graphQLRequest = (config: SanitizedConfig): fc.Arbitrary<OddRequest> => {
  const operations = rootFields(config)
  return fc
    .constantFrom('query' as const, 'mutation' as const)
    .chain((kind) =>
      fc.constantFrom(...operations[kind]).chain((field) =>
        fc
          .tuple(
            fc.record(
              Object.fromEntries(
                field.args.map(({ name, type: asked }) => [name, oddLiteral(asked, 0)]),
              ),
              {
                requiredKeys: field.args.flatMap((arg) => ('ofType' in arg.type ? [arg.name] : [])),
              },
            ),
            fc.constant(selection(field.type, 0)),
          )
          .map(([args, selected]) => {
            const given = Object.entries(args).map(([name, value]) => `${name}: ${String(value)}`)
            const asked = given.length > 0 ? `(${given.join(', ')})` : ''
            return `${kind} { ${field.name}${asked} ${selected} }`
          }),
      ),
    )
    .map((query) => ({
      method: 'POST',
      path: '/api/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }))
}

/** The first fields of a type and of what it holds, as a program asks for them. */
const selection = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
    .slice(0, 8)
    .filter((field) => depth < 2 || !isObjectType(getNamedType(field.type)))
    .map((field) => `${field.name} ${selection(field.type, depth + 1)}`)
  return `{ ${['__typename', ...fields].join(' ')} }`
}

const oddLiteral = (asked: GraphQLInputType, depth: number): fc.Arbitrary<string> => {
  const type = getNullableType(asked)
  if (isListType(type)) {
    const item = oddLiteral(type.ofType, depth + 1)
    return fc.array(item, { maxLength: 2 }).map((items) => `[${items.join(', ')}]`)
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    if (depth > 3) return fc.constant('{}')
    return fc
      .subarray(fields, { maxLength: 2 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((field) =>
            oddLiteral(field.type, depth + 1).map((value) => `${field.name}: ${value}`),
          ),
        ),
      )
      .map((given) => `{${given.join(', ')}}`)
  }
  switch (String(type)) {
    case 'Int':
      return fc.constantFrom('0', '-1', '2147483647', '10')
    case 'Float':
      return oddNumber.map(String)
    case 'Boolean':
      return fc.constantFrom('true', 'false')
    case 'JSON':
      return fc.oneof(
        oddText.map((text) => JSON.stringify(text)),
        fc.constantFrom('{}', '[[]]', '1'),
      )
    default:
      return oddText.map((text) => JSON.stringify(text))
  }
}
