import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type CollectionSlug,
  type GlobalConfig,
  type TypeWithID,
} from 'payload'
import { holdArticle } from '../../../src/database/transaction.ts'

/** The specs' own collections are not among those that the product's types know. */
export const slugOf = (name: string): CollectionSlug => name as CollectionSlug

export type Head = { id: string; revision: number }

type Change<Row> = Parameters<CollectionBeforeChangeHook<Row & TypeWithID>>[0]
type AfterChange<Row> = Parameters<CollectionAfterChangeHook<Row & TypeWithID>>[0]

/** Articles as the newsroom keeps them: versions, rows in several tables, and a head that names the revision. */
const pieces = (): CollectionConfig => ({
  slug: 'pieces',
  access: { read: () => true, update: () => true },
  versions: { drafts: true, maxPerDoc: 0 },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'saves', type: 'number' },
    { name: 'bylines', type: 'array', fields: [{ name: 'name', type: 'text' }] },
    { name: 'about', type: 'relationship', relationTo: slugOf('topics'), hasMany: true },
  ],
  hooks: {
    beforeOperation: [
      async ({ args, operation, req }) => {
        if (operation !== 'update' || !('id' in args) || typeof args.id !== 'string') return
        await holdArticle(req, args.id)
        const head = await req.payload.db.findOne<Head>({
          collection: slugOf('heads'),
          where: { id: { equals: args.id } },
          req,
        })
        if (head === null) throw new APIError('There is no such piece.', 404)
        const { revision } = req.context
        if (revision !== undefined && revision !== head.revision) throw new APIError('Stale.', 409)
        await req.payload.db.updateOne({
          collection: slugOf('heads'),
          id: args.id,
          data: { revision: head.revision + 1 },
          req,
        })
      },
    ],
    beforeChange: [
      ({ data, originalDoc }: Change<{ saves: number }>) => ({
        ...data,
        saves: (originalDoc?.saves ?? 0) + 1,
      }),
    ],
    afterChange: [
      async ({ doc: { id }, operation, req }: AfterChange<{ id: string }>) => {
        if (operation !== 'create') return
        await req.payload.db.create({
          collection: slugOf('heads'),
          data: { id, revision: 1 },
          req,
        })
      },
    ],
  },
})

/** A global that is worked on while another version of it is shown. */
export const notice = (): GlobalConfig => ({
  slug: 'notice',
  access: { read: () => true },
  versions: { drafts: true },
  fields: [{ name: 'text', type: 'text' }],
})

const heads = (): CollectionConfig => ({
  slug: 'heads',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'revision', type: 'number' },
  ],
})

/** Nobody holds a topic: saved at the same time, they meet in the database itself. */
const topics = (): CollectionConfig => ({
  slug: 'topics',
  access: { read: () => true, create: () => true, update: () => true },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'saves', type: 'number' },
  ],
  hooks: {
    beforeChange: [
      ({ data, originalDoc }: Change<{ saves: number }>) => ({
        ...data,
        saves: (originalDoc?.saves ?? 0) + 1,
      }),
    ],
  },
})

/** New ones for each desk: Payload writes upon what it is given. */
export const collections = (): CollectionConfig[] => [pieces(), heads(), topics()]
