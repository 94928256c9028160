import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Endpoint, Payload, SanitizedConfig } from 'payload'
import { isCalledByAdmin } from '../../src/hardening/serverFunctions.ts'
import { rootFields } from '../support/rootFields.ts'
import { type Name, openStage, type Stage } from '../support/standings.ts'
import type { Caller } from '../support/people.ts'

/*
 * Every way in which Payload, as it is built in, lets something be written. A way that is not listed here
 * fails the test: whoever brings it says first what it may do to an article (`noWayRound.spec.ts`).
 */

const usual = ['delete /', 'delete /:id', 'patch /', 'patch /:id', 'post /', 'post /access/:id']
const copied = [...usual, 'post /:id/duplicate']

const routes: Record<string, readonly string[]> = {
  accountLog: copied,
  articles: [...copied, 'post /:id/moves', 'post /versions/:id'],
  authors: copied,
  categories: copied,
  corrections: copied,
  // The second begins a next version by a move (`photoRewordings.spec.ts`).
  images: [...usual, 'post /:id/rewordings'],
  imports: copied,
  moves: copied,
  notes: usual,
  notifications: usual,
  'payload-kv': copied,
  'payload-preferences': [...copied, 'delete /:key', 'post /:key'],
  publications: copied,
  redirects: usual,
  topics: copied,
  users: [
    ...usual,
    'post /:id/invitation',
    'post /first-register',
    'post /forgot-password',
    'post /login',
    'post /logout',
    'post /refresh-token',
    'post /reset-password',
    'post /unlock',
  ],
  'globals/abbreviations': ['post /', 'post /access'],
  'globals/codeReplacements': ['post /', 'post /access'],
  'globals/frontPage': ['post /', 'post /access'],
  'globals/site': ['post /', 'post /access'],
}

const mutations = [
  ...[
    'AccountLog',
    'Article',
    'Author',
    'Category',
    'Correction',
    'Import',
    'Move',
    'PayloadKv',
    'PayloadPreference',
    'Publication',
    'Topic',
  ].flatMap((one) => [`create${one}`, `delete${one}`, `duplicate${one}`, `update${one}`]),
  ...['Image', 'Note', 'Notification', 'Redirect', 'User'].flatMap((one) => [
    `create${one}`,
    `delete${one}`,
    `update${one}`,
  ]),
  'forgotPasswordUser',
  'loginUser',
  'logoutUser',
  'moveArticle',
  'refreshTokenUser',
  'resetPasswordUser',
  'restoreVersionArticle',
  'updateAbbreviation',
  'updateCodeReplacement',
  'updateFrontPage',
  'updateSite',
]

/** Those that write, of the functions that Payload's own admin calls on the server. */
const serverFunctions = {
  writing: ['copy-data-from-locale', 'form-state', 'render-document', 'schedule-publish'],
  reading: [
    'get-default-layout',
    'get-folder-results-component-and-data',
    'get-upcoming-scheduled-publish',
    'render-document-slots',
    'render-field',
    'render-list',
    'render-widget',
    'slugify',
    'table-state',
  ],
}

const localMethods = {
  writing: [
    'create',
    'delete',
    'duplicate',
    'forgotPassword',
    'login',
    'resetPassword',
    'restoreGlobalVersion',
    'restoreVersion',
    'unlock',
    'update',
    'updateGlobal',
    'verifyEmail',
  ],
  reading: [
    '_initializeCrons',
    'auth',
    'bin',
    'constructor',
    'count',
    'countGlobalVersions',
    'countVersions',
    'decrypt',
    'destroy',
    'encrypt',
    'find',
    'findByID',
    'findDistinct',
    'findGlobal',
    'findGlobalVersionByID',
    'findGlobalVersions',
    'findVersionByID',
    'findVersions',
    'getAPIURL',
    'getAdminURL',
    'init',
    'sendEmail',
  ],
}

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)

afterAll(async () => {
  await stage?.newsroom.close()
})

type Endpoints = readonly Pick<Endpoint, 'method' | 'path'>[] | false

const writingRoutes = (endpoints: Endpoints): string[] => [
  ...new Set(
    (endpoints || [])
      .filter(({ method }) => !['get', 'head', 'options'].includes(method))
      // Payload's own stands behind ours of the same address.
      .map(({ method, path }) => `${method} ${path.replace(/\?$/, '')}`),
  ),
]

const routesOf = ({ collections, endpoints, globals }: SanitizedConfig) => ({
  ...Object.fromEntries(collections.map((one) => [one.slug, writingRoutes(one.endpoints)])),
  ...Object.fromEntries(
    globals.map((one) => [`globals/${one.slug}`, writingRoutes(one.endpoints)]),
  ),
  '': writingRoutes(endpoints),
})

const sorted = (names: Iterable<string>): string[] => [...names].sort()

function methodsOf(payload: Payload): string[] {
  const names = new Set<string>()
  for (let one: object = payload; one !== Object.prototype; one = Object.getPrototypeOf(one))
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(one)))
      if (typeof value === 'function') names.add(name)
  return sorted(names)
}

describe('the ways to write that are known', () => {
  it('are all routes of REST', () => {
    const found = Object.entries(routesOf(stage.newsroom.payload.config)).filter(
      ([, there]) => there.length > 0,
    )
    expect(Object.fromEntries(found.map(([slug, there]) => [slug, sorted(there)]))).toEqual(
      Object.fromEntries(Object.entries(routes).map(([slug, there]) => [slug, sorted(there)])),
    )
  })

  it('are all mutations of GraphQL', () => {
    const fields = rootFields(stage.newsroom.payload.config).mutation
    expect(sorted(fields.map(({ name }) => name))).toEqual(sorted(mutations))
  })

  it('are all functions that the admin calls on the server', () => {
    const file = 'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js'
    const [, listed = ''] =
      /baseServerFunctions = \{([^}]*)\}/.exec(readFileSync(file, 'utf8')) ?? []
    const names = [...listed.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name = '']) => name)
    expect(sorted(names)).toEqual(sorted(Object.values(serverFunctions).flat()))
    const layout = readFileSync('src/app/(payload)/layout.tsx', 'utf8')
    expect(layout).toContain('handleServerFunctions({ ...withinBounds(args), config, importMap })')
    expect(layout).toContain('if (!(await mayCall(req, args))) notFound()')
    const open = names.filter(isCalledByAdmin)
    expect(serverFunctions.writing.filter((name) => open.includes(name))).toEqual([
      'form-state',
      'render-document',
    ])
    // What every object has is the name of no function.
    expect(Object.getOwnPropertyNames(Object.prototype).filter(isCalledByAdmin)).toEqual([])
  })

  it('are all methods of the program’s own interface', () => {
    expect(methodsOf(stage.newsroom.payload)).toEqual(sorted(Object.values(localMethods).flat()))
  })

  it('are no jobs', () => {
    const { collections, config } = stage.newsroom.payload
    expect([config.jobs?.tasks ?? [], config.jobs?.workflows ?? []]).toEqual([[], []])
    expect(Object.keys(collections)).not.toContain('payload-jobs')
    // With Payload's own schedule, `schedulePublish`, an article would go out past its approval.
    expect(collections.articles.config.versions?.drafts).toEqual({ validate: true })
  })
})

/** An article with everything that moves set, and what the public sees of it. */
const stateOf = async (id: string): Promise<string> => {
  const { article, live } = await stage.standingOf(id)
  const { db } = stage.newsroom.payload
  const where = { article: { equals: id } }
  const all = { pagination: false, sort: 'id' } as const
  return JSON.stringify([
    article,
    live,
    (await db.find({ ...all, collection: 'pages', where: { id: { equals: id } } })).docs,
    (await db.find({ ...all, collection: 'moves', where })).docs,
    (await db.find({ ...all, collection: 'publications', where })).docs,
    (await db.find({ ...all, collection: 'corrections', where })).docs,
  ])
}

const bold = (id: string, by: Caller) => ({
  id,
  article: id,
  articles: [id],
  data: { state: 'published', _status: 'published' },
  ids: [id],
  move: 'publish',
  owner: by.id,
  publishedAt: '2020-01-01T00:00:00.000Z',
  revision: 1,
  state: 'published',
  _status: 'published',
  title: 'Tít lén đổi',
  user: by.id,
  where: { id: { equals: id } },
})

describe.each<[string, Parameters<Stage['anArticle']>[0]]>([
  ['approved', { state: 'approved', live: false }],
  ['live, with an approved next version', { state: 'approved', live: true }],
])('an article that is %s', (_, standing) => {
  it.each<Name>(['owner', 'editor', 'chief', 'admin'])(
    'is touched by %s through none of the other routes',
    async (name) => {
      const by = stage.callers[name]
      const id = await stage.anArticle(standing)
      const before = await stateOf(id)
      const others = Object.entries(routesOf(stage.newsroom.payload.config)).filter(
        // Logging out would end the errand.
        ([slug]) => slug !== 'articles' && slug !== 'users',
      )
      for (const [slug, there] of others) {
        for (const route of there) {
          const [method = '', path = ''] = route.split(' ')
          const address = `/api/${slug}${path.replace(/:\w+/, id).replace(/\/$/, '')}`
          const search = `?where[article][equals]=${id}&draft=true&publishAllLocales=true`
          const { status } = await by.call(method.toUpperCase(), address + search, bold(id, by))
          expect({ route: address, status, isAnswered: status < 500 }).toEqual({
            route: address,
            status,
            isAnswered: true,
          })
        }
        expect({ slug, after: await stateOf(id) }).toEqual({ slug, after: before })
      }
    },
  )

  it('is touched by none of the functions that the admin calls on the server', async () => {
    const { schedulePublishHandler } =
      await import('@payloadcms/ui/utilities/schedulePublishHandler')
    const { buildFormStateHandler } = await import('@payloadcms/ui/utilities/buildFormState')
    const { copyDataFromLocaleHandler } = await import('@payloadcms/ui/rsc')
    const { createLocalReq } = await import('payload')
    const { payload } = stage.newsroom
    const id = await stage.anArticle(standing)
    const before = await stateOf(id)
    const chief = await payload.findByID({ collection: 'users', id: stage.callers.chief.id })
    const req = await createLocalReq({ user: { ...chief, collection: 'users' } }, payload)
    // The components of the form, which a test has no bundler to find.
    payload.importMap = new Proxy({}, { get: () => () => null })

    const scheduled = await schedulePublishHandler({
      date: new Date(Date.now() - 1000),
      doc: { relationTo: 'articles', value: id },
      req,
      type: 'publish',
      user: req.user,
    } as never)
    expect(scheduled).toEqual({ error: expect.any(String) })
    const copied = await copyDataFromLocaleHandler({
      collectionSlug: 'articles',
      docID: id,
      fromLocale: 'vi',
      overrideData: true,
      req,
      toLocale: 'en',
    } as never)
    expect(copied).toMatchObject({ id, state: 'approved' })
    const form = await buildFormStateHandler({
      collectionSlug: 'articles',
      data: { title: 'Tít lén đổi', state: 'published', _status: 'published' },
      docPermissions: true,
      docPreferences: { fields: {} },
      id,
      operation: 'update',
      req,
      schemaPath: 'articles',
    } as never)
    expect(form).toMatchObject({ state: { title: { value: 'Tít lén đổi' } } })
    // The one that copies texts between languages saves the same words once more: an edit like others.
    expect(withoutSave(await stateOf(id))).toEqual(withoutSave(before))
  })
})

/** All but what any accepted save brings: one revision more, its moment, and whose it is. */
const withoutSave = (state: string): string =>
  state.replace(/"(revision|updatedAt|savedBy)":("[^"]*"|\d+)/g, '')
