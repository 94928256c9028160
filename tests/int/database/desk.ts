import {
  buildConfig,
  createLocalReq,
  getPayload,
  handleEndpoints,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { databaseAdapter, type DatabaseSettings } from '../../../src/database/index.ts'
import { markTransient, retryTransient } from '../../../src/database/retryTransient.ts'
import { collections, type Head, notice, slugOf } from './collections.ts'
import { tables } from './tables.ts'

export type Piece = {
  id: string
  title: string
  saves: number
  bylines: { name: string }[]
  about: string[]
}

/** What is stored of one piece, in all the tables that it touches. */
export type Stored = { main: Piece; latest: Piece; versions: number; revision: number | null }

/** The smallest newsroom that shows what the database promises. */
export type Desk = {
  payload: Payload
  /** A request of nobody in particular, to carry a transaction. */
  aRequest: () => Promise<PayloadRequest>
  write: (title: string, req?: PayloadRequest) => Promise<Piece>
  /** Saves and publishes; with a revision only when that is still the present one. */
  save: (
    id: string,
    title: string,
    more?: { revision?: number; req?: PayloadRequest },
  ) => Promise<Piece>
  stored: (id: string) => Promise<Stored>
  ids: () => Promise<string[]>
  count: (collection: 'pieces' | 'heads' | 'topics') => Promise<number>
  /** REST, with requests that gave way made again. */
  rest: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

/**
 * Opens a desk in the database of that address.
 *
 * @param key tells two desks of one process apart.
 */
export const openDesk = async (
  settings: Omit<DatabaseSettings, 'migrations'>,
  key = settings.databaseUrl,
): Promise<Desk> => {
  const config = await buildConfig({
    secret: 'only for the tests',
    db: databaseAdapter({ ...settings, migrations: tables }),
    collections: collections(),
    globals: [notice()],
    hooks: { afterError: [markTransient] },
    logger: { options: { level: 'silent' } },
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, key })
  const pieces = slugOf('pieces')
  const bylines = [{ name: 'Lan' }, { name: 'Minh' }]

  const find = async (id: string, draft: boolean) =>
    (await payload.findByID({ collection: pieces, id, draft, depth: 0 })) as unknown as Piece

  return {
    payload,
    aRequest: () => createLocalReq({}, payload),
    write: async (title, req) =>
      (await payload.create({
        collection: pieces,
        data: { title, bylines, _status: 'published' } as never,
        depth: 0,
        req,
      })) as unknown as Piece,
    save: async (id, title, { revision, req } = {}) =>
      (await payload.update({
        collection: pieces,
        id,
        data: { title, bylines, _status: 'published' } as never,
        context: { revision },
        depth: 0,
        req,
      })) as unknown as Piece,
    stored: async (id) => {
      const { totalDocs } = await payload.countVersions({
        collection: pieces,
        where: { parent: { equals: id } },
      })
      const head = await payload.db.findOne<Head>({
        collection: slugOf('heads'),
        where: { id: { equals: id } },
      })
      return {
        main: await find(id, false),
        latest: await find(id, true),
        versions: totalDocs,
        revision: head?.revision ?? null,
      }
    },
    ids: async () => {
      const { docs } = await payload.find({ collection: pieces, pagination: false, depth: 0 })
      return docs.map(({ id }) => String(id))
    },
    count: async (collection) => {
      const { totalDocs } = await payload.count({ collection: slugOf(collection) })
      return totalDocs
    },
    rest: retryTransient(
      (request) => handleEndpoints({ config, request, payloadInstanceCacheKey: key }),
      () => Response.json({ errors: [{ data: { code: 'busy' } }] }, { status: 503 }),
    ),
    close: () => payload.destroy(),
  }
}
