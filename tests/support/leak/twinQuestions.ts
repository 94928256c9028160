import type { GraphQLField } from 'graphql'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { rootFields } from '../rootFields.ts'
import { absentTwinOf } from '../twins.ts'
import { addressOf, type Question, queryOf, routesOf, takes } from './questions.ts'

/** The same question about what is hidden and about what is not there. */
export type Twins = {
  /** The collection of what it is about. */
  kind: string
  hidden: Question
  absent: Question
  /** An answer without what was typed: an echo tells nothing. */
  same: (told: string) => string
}

type Make = (id: string) => Question

const bodies: Record<string, unknown> = {
  POST: { move: 'submit', note: 'Một lời nhắn đủ dài.', title: 'x' },
  PATCH: { title: 'x', name: 'x', text: 'x', caption: 'x' },
  PUT: {},
}

/** By every route, field and query that takes an id, about one or two documents of each kind. */
export function twinsOf(
  config: SanitizedConfig,
  hidden: Readonly<Record<string, readonly string[]>>,
): Twins[] {
  const twins: Twins[] = []
  const about = (kind: string, make: Make): void => {
    // One document after the other, so that each is asked about in some ways.
    const ids = hidden[kind] ?? []
    const id = ids[twins.length % ids.length]
    if (id !== undefined) twins.push(twinsAbout(kind, id, make))
  }
  // By its key everybody has a preference of their own.
  const routes = routesOf(config).filter(({ path }) => path.includes(':') && path !== '/:key')
  for (const route of routes) {
    const kind = route.path.startsWith('/versions') ? 'versions' : route.slug
    if (kind === 'articles')
      about('gone', (id) => ({
        method: route.method,
        path: addressOf(route, id),
        body: bodies[route.method],
      }))
    const methods = route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]
    for (const method of methods)
      for (const search of route.method === 'GET' ? ['', '?draft=true&depth=2'] : [''])
        about(kind, (id) => ({
          method,
          path: addressOf(route, id) + search,
          body: bodies[method],
        }))
  }
  for (const { slug, flattenedFields, versions } of config.collections) {
    for (const [kind, field] of [[slug, 'id'] as const, ...namesIn(flattenedFields)]) {
      const where = (id: string) => `where[${field}][equals]=${id}`
      for (const path of ['', '/count', ...(versions && field !== 'id' ? ['/versions'] : [])])
        about(kind, (id) => ({
          method: 'GET',
          path: `/api/${slug}${path}?draft=true&${where(id).replace('[', path === '/versions' ? '[version.' : '[')}`,
        }))
      if (field === 'id')
        for (const method of ['PATCH', 'DELETE'])
          about(kind, (id) => ({
            method,
            path: `/api/${slug}?${where(id)}`,
            body: bodies[method],
          }))
      else
        about(kind, (id) => ({
          method: 'POST',
          path: `/api/${slug}`,
          body: naming(field, id),
        }))
    }
    if (hidden[slug] !== undefined)
      about(slug, (id) => ({
        method: 'GET',
        path: `/api/${slug}/${encoded(id)}`,
      }))
  }
  for (const kind of ['articles', 'slugs'])
    for (const method of ['GET', 'HEAD'])
      for (const ending of ['', '.ninjs'])
        about(kind, (id) => ({ method, path: `/api/v1/articles/${id}${ending}` }))
  for (const kind of ['articles', 'images', 'users'])
    for (const path of ['categories', 'authors', 'topics'])
      about(kind, (id) => ({ method: 'GET', path: `/api/v1/${path}/${id}` }))
  const operations = rootFields(config)
  for (const word of ['query', 'mutation'] as const)
    for (const field of operations[word].filter((one) => takes(one, 'id')))
      about(kindOf(config, field.name), (id) => asks(word, field, `id: "${id}"`))
  return twins
}

const twinsAbout = (kind: string, id: string, make: Make): Twins => {
  const other = absentTwinOf(id)
  return {
    kind,
    hidden: make(id),
    absent: make(other),
    same: (told) => told.replaceAll(id, '…').replaceAll(other, '…'),
  }
}

/** The same id, written in a way that a server reads alike. */
const encoded = (id: string): string =>
  [...id.toUpperCase()].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')

/** The fields that name documents, with the collection of these. */
function namesIn(fields: readonly FlattenedField[], at = ''): [kind: string, path: string][] {
  return fields.flatMap((field): [string, string][] => {
    const path = at + field.name
    // Nobody writes it: it is left out, whatever it names.
    if ('hidden' in field && field.hidden) return []
    if ('relationTo' in field && typeof field.relationTo === 'string')
      return [[field.relationTo, path]]
    return field.type === 'group' || field.type === 'array'
      ? namesIn(field.flattenedFields, `${path}.`)
      : []
  })
}

/** A document that names the id in the field, or in the first row of the list. */
function naming(path: string, id: string): object {
  const [name = '', ...rest] = path.split('.')
  const inside = rest.length > 0 ? naming(rest.join('.'), id) : id
  const lists = ['bylines', 'needsReview', 'related', 'topics', 'secondaryCategories', 'photos']
  return { title: 'x', name: 'x', [name]: lists.includes(name) ? [inside] : inside }
}

/** The collection that a query of GraphQL is about, by the singular in its name. */
const kindOf = ({ collections }: SanitizedConfig, name: string): string => {
  if (/^(?:version|restoreVersion)Article$/.test(name)) return 'versions'
  if (/^(?:articleMoves|articlePage|moveArticle)$/.test(name)) return 'articles'
  const found = collections.find(
    ({ graphQL }) => graphQL && name.endsWith(graphQL.singularName ?? '—'),
  )
  return found?.slug ?? ''
}

const asks = (
  word: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: string,
): Question => ({
  method: 'POST',
  path: '/api/graphql',
  body: {
    query: `${word} ${queryOf(
      field,
      [
        given,
        ...(takes(field, 'data') ? ['data: {}'] : []),
        ...(takes(field, 'move') ? ['move: "submit"'] : []),
        ...(takes(field, 'draft') ? ['draft: true'] : []),
      ],
      1,
    )}`,
  },
})
