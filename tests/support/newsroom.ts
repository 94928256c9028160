import type { Payload } from 'payload'
import { putAway } from '../../src/lifetime/atStop.ts'
import { judgeSignInsBy } from '../../src/lifetime/isSignedIn.ts'
import { place } from './ownPlace.ts'
import { serve, type Handler } from './serve.ts'

/** A whole newsroom without Next: Payload on a database of its own, and its APIs over real HTTP. */
export type Newsroom = {
  payload: Payload
  /** Where REST, GraphQL and /api/v1 answer; no slash at the end. */
  url: string
  /** Stops it and removes database and files. */
  close: () => Promise<void>
}

let isStarted = false

/**
 * Starts the newsroom of a spec file, on a fresh database of the kind that TEST_DATABASE names.
 *
 * @throws when the file has started one before: Payload's configuration is read once per module.
 */
export const startNewsroom = async (): Promise<Newsroom> => {
  if (isStarted) throw new Error('A spec file starts one newsroom; write a second file.')
  isStarted = true
  await place.prepare()
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  judgeSignInsBy(async (headers) => (await payload.auth({ headers })).user !== null)
  const { url, close } = await serve(await handlerOf(payload))
  return {
    payload,
    url,
    close: async () => {
      await close()
      await putAway()
      await payload.destroy()
      await place.remove()
    },
  }
}

/** What the routes below src/app do with a request. */
const handlerOf = async (payload: Payload): Promise<Handler> => {
  const { handleEndpoints } = await import('payload')
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  const { handleDelivery } = await import('../../src/delivery/handle.ts')
  const { handleWellKnown } = await import('../../src/delivery/handleWellKnown.ts')
  const { isWellKnown } = await import('../../src/delivery/wellKnown.ts')
  const { handleSite } = await import('../../src/site/handleSite.ts')
  const { isOfSite } = await import('../../src/site/isOfSite.ts')
  const { tellAlive, tellReady } = await import('../../src/delivery/health.ts')
  const { answering } = await import('../../src/hardening/answering.ts')
  const { answeringGraphQL, onlyPosts, refuseGraphQL } =
    await import('../../src/hardening/answeringGraphQL.ts')
  const { crossOrigin } = await import('../../src/hardening/crossOrigin.ts')
  const { config } = payload
  const graphQL = answering(answeringGraphQL(GRAPHQL_POST(config)), refuseGraphQL)
  const rest = answering((request) => handleEndpoints({ config, request }))
  const preflight = crossOrigin((request) => handleEndpoints({ config, request }))
  const elsewhere = crossOrigin(onlyPosts)
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/v1/')) return handleDelivery(request, payload)
    if (isWellKnown(pathname)) return handleWellKnown(request, payload)
    if (pathname === '/healthz') return tellAlive(request)
    if (pathname === '/readyz') return tellReady(request, payload)
    if (isOfSite(pathname)) return handleSite(request, payload)
    if (request.method === 'OPTIONS') return preflight(request)
    if (pathname === '/api/graphql')
      return request.method === 'POST' ? graphQL(request) : elsewhere(request)
    return rest(request)
  }
}
