import {
  addDataAndFileToRequest,
  type Config,
  type Endpoint,
  parseParams,
  type PayloadRequest,
} from 'payload'
import { limitLookUps, refuseTooMuch } from '../hardening/limitLookUps.ts'
import { inTransaction } from '../database/transaction.ts'
import { restoreVersion } from '../workflow/restoreVersion.ts'
import { requireActor } from '../access/requireActor.ts'

/** `POST /api/articles/versions/:id`: an edit, whatever flags it comes with. */
export const restoreEndpoint: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    requireActor(req)
    await addDataAndFileToRequest(req)
    const { depth, populate } = parseParams(req.query)
    const id = String(req.routeParams?.id)
    limitLookUps(req)
    const doc = await inTransaction(req, async () => {
      const revision: unknown = req.data?.revision
      const restored = await restoreVersion(req, { id, revision, depth, populate })
      refuseTooMuch(req)
      return restored
    })
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
}

type Extension = NonNullable<NonNullable<Config['graphQL']>['mutations']>
type Field = { args: object; resolve: unknown }
type Schema = { Mutation: { fields: { restoreVersionArticle: Field } } }
type Given = { id?: string; revision?: number }

/** `restoreVersionArticle(id, revision)`: its twin, in the place of Payload's own. */
export const restoreMutations: Extension = (graphql, schema) => {
  const payloads = (schema as unknown as Schema).Mutation.fields.restoreVersionArticle
  return {
    restoreVersionArticle: {
      ...payloads,
      args: { ...payloads.args, revision: { type: graphql.GraphQLInt } },
      resolve: (_: unknown, { id, revision }: Given, { req }: { req: PayloadRequest }) =>
        restoreVersion(req, { id: String(id), revision, depth: 0 }),
    },
  }
}
