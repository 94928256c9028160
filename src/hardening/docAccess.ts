import {
  addDataAndFileToRequest,
  type CollectionSlug,
  type Config,
  docAccessOperation,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { isId } from '../database/isId.ts'
import { problem } from '../errors/problem.ts'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Resolver = (_: unknown, given: { id: unknown }, context: { req: PayloadRequest }) => unknown
type Schema = {
  collections: Record<string, { graphQL?: { type: { name: string } } }>
  Query: { fields: Record<string, { resolve: Resolver }> }
}

/**
 * `POST /api/<collection>/access/:id`: what the caller may do with a document. Payload's own looks it up
 * past all rules, and so tells whether there is one.
 */
export const docAccess = (collection: CollectionSlug): Endpoint => ({
  path: '/access/:id',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const id = String(req.routeParams?.id)
    await refuseUnseen(req, collection, id)
    const asked = { id, collection: req.payload.collections[collection], data: req.data, req }
    return Response.json(await docAccessOperation(asked))
  },
})

/** The twins in GraphQL: `docAccessArticle(id)` and its like. */
export const docAccessQueries: Extension = (_, schema) => {
  const { collections, Query } = schema as unknown as Schema
  return Object.fromEntries(
    Object.entries(collections).flatMap(([slug, { graphQL }]) => {
      const name = `docAccess${graphQL?.type.name}`
      const field = Query.fields[name]
      return field ? [[name, { ...field, resolve: afterLooking(slug, field.resolve) }]] : []
    }),
  )
}

const afterLooking =
  (slug: string, resolve: Resolver): Resolver =>
  async (parent, given, context) => {
    await refuseUnseen(context.req, slug as CollectionSlug, String(given.id))
    return resolve(parent, given, context)
  }

/** @throws 403 where the caller reads nothing of the collection; 404 for what is not there for them. */
async function refuseUnseen(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<void> {
  const where = { id: { in: isId(req.payload, id) ? [id] : [] } }
  const asked = { collection, depth: 0, limit: 1, overrideAccess: false, req, select: {} } as const
  const { docs } = await req.payload.find({ ...asked, where })
  if (docs.length === 0) throw problem('notFound', req)
}
