import fc from 'fast-check'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import type { Newsroom } from './newsroom.ts'
import type { Body, Caller } from './people.ts'

/** How a change of an article comes in. */
export const vehicles = [
  'rest',
  'bulk',
  'multipart',
  'graphql',
  'graphqlOfMany',
  'local',
  'restore',
  'restoreOverGraphql',
] as const
export type Vehicle = (typeof vehicles)[number]

/** What a request may ask of Payload besides; none of it changes what becomes of an article. */
export const flags = ['draft', 'autosave', 'trash', 'overrideLock'] as const
type Flag = (typeof flags)[number]

/** Payload's own ways to publish all, or to take all down; both at once it refuses itself. */
const locales = [{}, { publishAllLocales: true }, { unpublishAllLocales: true }] as const

/** Fields that only moves set, with values that are never the present ones; and one that may be named. */
const claims: Record<string, unknown> = {
  state: 'published',
  _status: 'published',
  owner: '',
  assignee: '',
  publishAt: '2020-01-01T00:00:00.000Z',
  publishedAt: '2020-01-01T00:00:00.000Z',
  origin: 'demo',
}
export const named = ['nothing', 'present', ...Object.keys(claims)] as const
export type Named = (typeof named)[number]

/** A request to change an article: what it writes, what it claims, and in which way it comes. */
export type Write = {
  vehicle: Vehicle
  flags: Partial<Record<Flag | 'publishAllLocales' | 'unpublishAllLocales', boolean>>
  writes: 'sealed' | 'placement'
  named: Named
  text: string
}

/** Requests of every kind; the same ones for the same seed. */
export const aWrite: fc.Arbitrary<Write> = fc.record({
  vehicle: fc.constantFrom(...vehicles),
  flags: fc
    .tuple(
      fc.record(
        Object.fromEntries(flags.map((flag) => [flag, fc.boolean()])) as Record<
          Flag,
          fc.Arbitrary<boolean>
        >,
        { requiredKeys: [] },
      ),
      fc.constantFrom(...locales),
    )
    .map(([one, other]) => ({ ...one, ...other })),
  writes: fc.constantFrom('sealed', 'placement'),
  named: fc.constantFrom(...named),
  text: fc.uuid(),
})

/** Whether the request claims for itself what only a move gives. A restored version claims nothing. */
export const claimsAMove = ({ named, vehicle }: Write): boolean =>
  named in claims && !isRestore(vehicle)

export const isRestore = (vehicle: Vehicle): boolean => vehicle.startsWith('restore')

/** What an API said to one write: a status as REST has it, and the codes of its refusal. */
export type Answered = { status: number; codes: string[] }

/** @param at.other somebody else, for claims that the article is theirs. */
type At = { newsroom: Newsroom; by: Caller; other: Caller; id: string; version: string }

/** Sends the request, in the way it wants to come. */
export const send = (write: Write, at: At): Promise<Answered> => ways[write.vehicle](write, at)

const ways: Record<Vehicle, (write: Write, at: At) => Promise<Answered>> = {
  rest: async (write, { by, id, other }) =>
    answered(await by.call('PATCH', `/api/articles/${id}?${search(write)}`, dataOf(write, other))),
  bulk: async (write, { by, id, other }) => {
    const path = `/api/articles?where[id][equals]=${id}&${search(write)}`
    const { status, body } = await by.call('PATCH', path, dataOf(write, other))
    const codes = (body.errors ?? []).map(({ code }: Body) => code)
    // Who does not see the article finds none that matches.
    return { status: body.docs?.length === 0 && codes.length === 0 ? 404 : status, codes }
  },
  multipart: async (write, { by, id, other }) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify(dataOf(write, other)))
    return answered(await by.call('PATCH', `/api/articles/${id}?${search(write)}`, form))
  },
  graphql: (write, { by, id, other }) =>
    overGraphQL(by, `mutation { updateArticle(${argumentsOf(write, other, id)}) { id } }`),
  graphqlOfMany: (write, { by, id, other }) =>
    overGraphQL(
      by,
      `mutation ($data: mutationArticleUpdateInput!) {
         first: updateArticle(id: "${id}", data: $data) { ...seen }
       }
       fragment seen on Article { id title owner { id } }`,
      { data: dataOf(write, other) },
    ),
  local: async (write, { newsroom: { payload }, by, id, other }) => {
    const user =
      by.id === '' ? null : await payload.findByID({ collection: 'users', id: by.id, depth: 0 })
    return payload
      .update({
        collection: 'articles',
        id,
        data: dataOf(write, other),
        overrideAccess: false,
        user: user && { ...user, collection: 'users' },
        ...write.flags,
      })
      .then(() => ({ status: 200, codes: [] }), refused)
  },
  restore: async (write, { by, version }) =>
    answered(await by.call('POST', `/api/articles/versions/${version}?${search(write)}`, {})),
  restoreOverGraphql: ({ flags: { draft } }, { by, version }) => {
    const given = draft === undefined ? '' : `, draft: ${draft}`
    return overGraphQL(by, `mutation { restoreVersionArticle(id: "${version}"${given}) { id } }`)
  },
}

/** @param other to whom the request gives the article, where it gives it to anybody. */
function dataOf({ named, text, writes }: Write, { id }: Caller): Record<string, unknown> {
  const content = writes === 'sealed' ? { lead: text } : { seo: { title: text } }
  if (named === 'nothing') return content
  if (named === 'present') return { ...content, _status: 'draft' }
  const isPerson = named === 'owner' || named === 'assignee'
  return { ...content, [named]: isPerson ? id : claims[named] }
}

const search = ({ flags }: Write): string =>
  Object.entries(flags)
    .map(([flag, on]) => `${flag}=${on}`)
    .join('&')

const argumentsOf = (write: Write, other: Caller, id: string): string => {
  const { autosave, draft, trash } = write.flags
  const asked = Object.entries({ autosave, draft, trash }).filter(([, on]) => on !== undefined)
  const given = asked.map(([flag, on]) => `, ${flag}: ${on}`).join('')
  return `id: "${id}", data: ${literal(dataOf(write, other))}${given}`
}

const literal = (value: unknown, key = ''): string => {
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([inner, one]) => `${inner}: ${literal(one, inner)}`)
      .join(', ')}}`
  return ['_status', 'state', 'origin'].includes(key) ? String(value) : JSON.stringify(value)
}

async function overGraphQL(by: Caller, query: string, variables?: object): Promise<Answered> {
  const { body } = await by.call('POST', '/api/graphql', { query, variables })
  const [error] = body.errors ?? []
  if (!error) return { status: 200, codes: [] }
  const { code, statusCode, errors = [] } = error.extensions
  return { status: statusCode, codes: [code, ...errors.map((one: Body) => one.code)] }
}

const answered = ({ status, body }: { status: number; body: Body }): Answered => ({
  status,
  codes: (body.errors ?? []).map(({ code }: Body) => code),
})

const refused = (error: { status?: number; data?: { reasons?: Body[] } }): Answered => ({
  status: error.status ?? 500,
  codes: (error.data?.reasons ?? []).map(({ code }: Body) => code),
})

/** What a copy or a new article may be asked to be, and must not become. */
export const boldDraft = (owner: string) => ({
  title: 'Bài lên thẳng trang',
  lead: 'Sapo.',
  body: bodyOf([paragraph('Một đoạn.')]),
  state: 'published',
  _status: 'published',
  owner,
  publishedAt: '2020-01-01T00:00:00.000Z',
})
