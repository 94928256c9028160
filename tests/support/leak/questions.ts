import fc from 'fast-check'
import {
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Endpoint, FlattenedField, SanitizedConfig } from 'payload'
import { isPublicCollection } from '../../../src/domain/publicFields.ts'
import { whereOperators } from '../../../src/domain/whereFault.ts'
import { rootFields } from '../rootFields.ts'

export type Question = { method: string; path: string; body?: unknown }

/** What a question may be made of: what is open, and what the asker has guessed. */
export type Known = {
  ids: Readonly<Record<string, readonly string[]>>
  slugs: readonly string[]
  files: readonly string[]
  guesses: readonly string[]
}

/** What is asked again and again: every route that reads, and then questions of all kinds. */
export const questionsAbout = (
  config: SanitizedConfig,
  known: Known,
  { runs, seed }: { runs: number; seed: number },
): Question[] => {
  const queries = rootFields(config).query
  return [
    ...everyRead(config, known),
    ...everySort(config),
    ...delivered(known),
    ...everyQuery(queries, known),
    ...fc.sample(
      fc.oneof(
        { weight: 4, arbitrary: aList(config, known) },
        { weight: 1, arbitrary: aQuery(queries, config, known) },
      ),
      { numRuns: runs, seed },
    ),
  ]
}

export type Route = { slug: string; base: string; path: string; method: string }

/** Every route of Payload's and ours, of collections, globals and beside them. */
export const routesOf = ({ collections, globals, endpoints }: SanitizedConfig): Route[] => {
  const of = (slug: string, base: string, own: readonly Endpoint[] | false): Route[] =>
    (own || []).map(({ method, path }) => ({ slug, base, method: method.toUpperCase(), path }))
  return [
    ...collections.flatMap(({ slug, endpoints: own }) => of(slug, `/api/${slug}`, own)),
    ...globals.flatMap(({ slug, endpoints: own }) => of(slug, `/api/globals/${slug}`, own)),
    ...of('', '/api', endpoints),
  ]
}

/** The address of a route with the same value in the place of each parameter. */
export const addressOf = ({ base, path }: Route, value: string): string =>
  base + path.replace(/:\w+\??/g, encodeURIComponent(value)).replace(/^\/$/, '')

const takesValue = ({ path }: Route): boolean => path.includes(':')

function everyRead(config: SanitizedConfig, { ids, files }: Known): Question[] {
  return routesOf(config)
    .filter(({ method }) => method === 'GET' || method === 'HEAD')
    .flatMap((route) => {
      const { method } = route
      const path = addressOf(route, 'x')
      if (!takesValue(route))
        return [path, `${path}?draft=true&trash=true&depth=3&limit=0&pagination=false`].map(
          (one) => ({ method, path: one }),
        )
      const values = route.path.includes(':filename') ? files : (ids[route.slug] ?? []).slice(0, 1)
      return values.flatMap((value) =>
        ['', '?depth=0', '?draft=true&depth=3'].map((search) => ({
          method,
          path: addressOf(route, value) + search,
        })),
      )
    })
}

/** By every field of a collection that anybody reads: an order may tell what stands in it. */
const everySort = ({ collections }: SanitizedConfig): Question[] =>
  collections
    .filter(({ slug }) => isPublicCollection(slug))
    .flatMap(({ slug, flattenedFields }) =>
      pathsOf(flattenedFields).map((path) => ({
        method: 'GET',
        path: `/api/${slug}?sort=${path}&depth=0&draft=true`,
      })),
    )

const delivered = ({ ids, slugs, files, guesses }: Known): Question[] => [
  ...['', '?limit=1', '?limit=100', '?category=kinh-te', '?category=the-thao&limit=2'].map(
    (search) => ({ method: 'GET', path: `/api/v1/articles${search}` }),
  ),
  ...['?topic=bau-cu', '?author=mai-quy', '?after=x', '?limit=0'].map((search) => ({
    method: 'GET',
    path: `/api/v1/articles${search}`,
  })),
  ...[...slugs, ...(ids.articles ?? []), ...guesses.slice(0, 9)].map((name) => ({
    method: 'GET',
    path: `/api/v1/articles/${name}`,
  })),
  ...['bai', 'bầu cử', 'tin -bai', '"mai quy"', 'a', ...guesses.slice(0, 9)].map((words) => ({
    method: 'GET',
    path: `/api/v1/search?limit=100&q=${encodeURIComponent(words)}`,
  })),
  // Of changes too, but they tell what was withdrawn, as 410 does where it was public.
  ...['home', 'site', 'corrections', 'redirects'].flatMap((kind) =>
    ['', '?limit=100', '/x'].map((rest) => ({ method: 'GET', path: `/api/v1/${kind}${rest}` })),
  ),
  ...['categories', 'authors', 'topics'].flatMap((kind) =>
    ['', '?limit=100', ...(ids[kind] ?? []).map((id) => `/${id}`)].map((rest) => ({
      method: 'GET',
      path: `/api/v1/${kind}${rest}`,
    })),
  ),
  ...slugs.slice(0, 1).map((name) => ({ method: 'HEAD', path: `/api/v1/articles/${name}` })),
  ...[...slugs, ...guesses.slice(0, 9)].flatMap((name) =>
    [`/${name}.html`, `/${name}`, `/tac-gia/${name}`, `/chu-de/${name}`].map((path) => ({
      method: 'GET',
      path,
    })),
  ),
  ...guesses.slice(0, 9).map((guess) => ({ method: 'GET', path: `/tim-kiem?q=${guess}` })),
  ...[
    '/',
    '/kinh-te',
    '/the-thao',
    '/tac-gia/mai-quy',
    '/chu-de/bau-cu',
    '/cai-chinh',
    '/feeds/rss.xml',
    '/feeds/kinh-te/atom.xml',
    '/feeds/feed.json',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ].map((path) => ({ method: 'GET', path })),
  ...files.flatMap((file) =>
    [file, ...renditions.map((ending) => file.replace(/\.\w+$/, ending))].map((name) => ({
      method: 'GET',
      path: `/api/images/file/${name}`,
    })),
  ),
]

const renditions = [
  ...['-320.webp', '-1600.webp', '-320.avif', '-1x1-50x50-320.webp', '-share-50x50.jpg'],
]

/** The dotted paths of fields, through groups and lists. */
export const pathsOf = (fields: readonly FlattenedField[], at = ''): string[] =>
  fields.flatMap((field) => [
    at + field.name,
    ...('flattenedFields' in field ? pathsOf(field.flattenedFields, `${at}${field.name}.`) : []),
  ])

/** The same, and on behind what they name, a few documents far. */
export function pathsThrough(
  { collections }: SanitizedConfig,
  fields: readonly FlattenedField[],
  hops: number,
  at = '',
): string[] {
  return fields.flatMap((field) => {
    const path = at + field.name
    const behind =
      'relationTo' in field && typeof field.relationTo === 'string' && hops > 0
        ? collections.find(({ slug }) => slug === field.relationTo)?.flattenedFields
        : undefined
    return [
      path,
      ...('flattenedFields' in field
        ? pathsThrough({ collections } as SanitizedConfig, field.flattenedFields, hops, `${path}.`)
        : []),
      ...(behind
        ? pathsThrough({ collections } as SanitizedConfig, behind, hops - 1, `${path}.`)
        : []),
    ]
  })
}

const pathIn = (config: SanitizedConfig, fields: readonly FlattenedField[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...pathsThrough(config, fields, 0)) },
    { weight: 2, arbitrary: fc.constantFrom(...pathsThrough(config, fields, 1)) },
    { weight: 1, arbitrary: fc.constantFrom(...pathsThrough(config, fields, 2)) },
  )

const aCondition = (
  paths: fc.Arbitrary<string>,
  { guesses, ids }: Known,
): fc.Arbitrary<Record<string, unknown>> => {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...guesses) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(ids).flat()) },
    { weight: 1, arbitrary: fc.constantFrom('true', 'false', '1001', '2031-06-01', 'null', '') },
  )
  const operator = fc.constantFrom(...whereOperators, 'like' as const, 'exists' as const)
  return fc.tuple(paths, operator, value, fc.boolean()).map(([path, how, what, isUnderscored]) => ({
    [isUnderscored ? path.replaceAll('.', '__') : path]: {
      [how]: how === 'exists' ? what !== 'null' : what,
    },
  }))
}

const aWhere = (condition: fc.Arbitrary<Record<string, unknown>>) =>
  fc.oneof(
    { weight: 3, arbitrary: condition },
    { weight: 1, arbitrary: fc.tuple(condition, condition).map((parts) => ({ or: parts })) },
    { weight: 1, arbitrary: condition.map((one) => ({ or: [{ and: [{ OR: [one] }] }] })) },
    {
      weight: 1,
      arbitrary: condition.map((one) => ({ and: [{ id: { exists: true } }, one] })),
    },
  )

/** A list, a count or a history, asked in any way that Payload knows. */
const aList = (config: SanitizedConfig, known: Known): fc.Arbitrary<Question> =>
  fc
    .oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...config.collections.filter(({ slug }) => isPublicCollection(slug)),
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom(...config.collections) },
    )
    .chain(({ slug, flattenedFields, versions }) => {
      const path = pathIn(config, flattenedFields)
      const named = versions
        ? fc.oneof(
            { weight: 4, arbitrary: path },
            { weight: 1, arbitrary: path.map((one) => `version.${one}`) },
            { weight: 1, arbitrary: path.map((one) => `parent.${one}`) },
          )
        : path
      const kinds = ['', '', '', '/count', ...(versions ? ['/versions'] : [])]
      return fc
        .record({
          kind: fc.constantFrom(...kinds),
          where: fc.option(aWhere(aCondition(named, known)), { nil: undefined }),
          sort: fc.option(fc.tuple(named, fc.constantFrom('', '-')), { nil: undefined }),
          select: fc.option(path, { nil: undefined, freq: 2 }),
          flags: fc.constantFrom(
            ...['', 'draft=true', 'draft=true&depth=3', 'depth=0', 'trash=true', 'limit=1&page=2'],
            ...['locale=all', 'joins=false', 'pagination=false', 'limit=1', 'data[title]=x'],
            ...['populate[users][email]=true&depth=2', 'populate[images][hash]=true&depth=2'],
            ...['populate[articles][owner]=true&depth=3', 'overrideAccess=true&showHiddenFields=1'],
          ),
        })
        .map(({ kind, where, sort, select, flags }) => ({
          method: 'GET',
          path: `/api/${slug}${kind}?${[
            where && `where=${encodeURIComponent(JSON.stringify(where))}`,
            sort && `sort=${sort[1]}${sort[0]}`,
            select && `select[${select.replaceAll('.', '][')}]=true`,
            flags,
          ]
            .filter(Boolean)
            .join('&')}`,
        }))
    })

/** Every field of it that holds a value, and of what it leads to. */
const allOf = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).filter(
    (field) => depth > 0 || isLeafType(getNamedType(field.type)),
  )
  const selected = fields.map((field) => {
    const inside = allOf(field.type, depth - 1)
    return isObjectType(getNamedType(field.type)) && inside === '' ? '' : `${field.name} ${inside}`
  })
  return selected.length > 0 ? `{ ${selected.join(' ')} }` : ''
}

const asks = (query: string): Question => ({
  method: 'POST',
  path: '/api/graphql',
  body: { query },
})

type Field = GraphQLField<unknown, unknown>

export const takes = ({ args }: Field, name: string): boolean =>
  args.some((arg) => arg.name === name)

/** Rights are told by type names alone, and are a great many. */
const tellsRights = (name: string): boolean => name === 'Access' || name.startsWith('docAccess')

export const queryOf = (field: Field, given: readonly string[], depth = 2): string => {
  const selected = tellsRights(field.name) ? rights(field) : allOf(field.type, depth)
  return `{ alias: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selected} }`
}

const rights = ({ name }: { name: string }): string =>
  name === 'Access'
    ? '{ canAccessAdmin articles { read { permission where } update { permission where } } }'
    : '{ read { permission where } update { permission where } }'

function everyQuery(queries: readonly Field[], { ids }: Known): Question[] {
  const [article = ''] = ids.articles ?? []
  return queries.map((field) => {
    const draft = takes(field, 'draft') ? ['draft: true'] : []
    const id = takes(field, 'id') ? [`id: "${article}"`] : []
    return asks(queryOf(field, [...id, ...draft], takes(field, 'sort') ? 3 : 1))
  })
}

/** A list over GraphQL: its conditions are typed, its sorts are not. */
const aQuery = (
  queries: readonly Field[],
  config: SanitizedConfig,
  known: Known,
): fc.Arbitrary<Question> => {
  const lists = queries.filter((field) => takes(field, 'sort'))
  const { flattenedFields } = config.collections.find(({ slug }) => slug === 'articles') ?? {
    flattenedFields: [],
  }
  return fc
    .record({
      field: fc.constantFrom(...lists),
      path: pathIn(config, flattenedFields),
      guess: fc.constantFrom(...known.guesses),
      isDraft: fc.boolean(),
    })
    .map(({ field, path, guess, isDraft }) => {
      const [name = ''] = path.split('.')
      const where = `where: { OR: [{ ${name}: { equals: ${JSON.stringify(guess)} } }] }`
      const draft = takes(field, 'draft') ? [`draft: ${isDraft}`] : []
      return asks(queryOf(field, [`sort: "${path}"`, ...draft, ...(isDraft ? [] : [where])], 2))
    })
}
