import { createServer } from 'node:http'
import next from 'next'
import { checkPlaces } from './config/checkPlaces.ts'
import { orRefuse } from './config/orRefuse.ts'
import { readSettings } from './config/readSettings.ts'
import { putAway } from './lifetime/atStop.ts'
import { delivering } from './lifetime/delivering.ts'
import { freshness } from './lifetime/freshness.ts'
import { answerReaders } from './serving/answerReaders.ts'
import { boundConnections, boundRequests } from './serving/boundConnections.ts'
import { boundStrangers } from './serving/boundStrangers.ts'
import { nameClient } from './throttle/clientAddress.ts'
import { hearAgain } from './serving/hearAgain.ts'
import { judgeRequest } from './serving/judgeRequest.ts'
import { listen } from './serving/listen.ts'
import { refuseSocket } from './serving/refuse.ts'
import { refuseUnreadable } from './serving/refuseUnreadable.ts'
import { setHeaders } from './serving/setHeaders.ts'
import { stopOnSignal } from './serving/stopOnSignal.ts'
import { trustOwnHost } from './serving/trustOwnHost.ts'

/** How long a whole request and its head may take to come, in milliseconds: a photo from a telephone takes minutes. */
const patience = {
  requestTimeout: 180_000,
  headersTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
}

/**
 * The front door. It imports no Payload: the build holds its own copy, and a second one in the same
 * process would be a second writer.
 */
const serve = async (): Promise<void> => {
  const settings = readSettings(process.env)
  await checkPlaces(settings)
  // Longer than the proxies before us keep a connection: who closes first cuts off a request on its way.
  const server = createServer({ keepAliveTimeout: 65_000, ...patience })
  // The port is taken first, so that a second start cannot touch the database of a running one.
  await listen(server, settings.port)
  hearAgain(server)
  server.on('connect', (_, socket) => refuseSocket(socket, { code: 'malformed', status: 405 }))
  if (settings.rateLimit && settings.trustedProxies === 0) boundConnections(server)
  stopOnSignal(server, putAway)

  const app = next({ dev: false, port: settings.port })
  const ready = app.prepare().then(() => app.getRequestHandler())
  const mayBegin = boundRequests(settings.rateLimit)
  const mayHaveMade = boundStrangers(settings.rateLimit)
  const readers = answerReaders({
    freshness: freshness(),
    delivering,
    publicUrl: settings.publicUrl,
    mayHaveMade,
  })
  server.on('request', (request, response) => {
    // What is ready costs less than to ask who wants it.
    if (readers.answerAtOnce(request, response)) return
    nameClient(request, settings.trustedProxies)
    if (!settings.isPublicUrlSet) trustOwnHost(request, settings.publicUrl)
    setHeaders(request, response, settings)
    if (!mayBegin(request, response)) return
    ready
      .then(async (handle) => {
        if (!(await judgeRequest(request, response))) return
        const left = await readers.answer(request, response)
        if (left === null || refuseUnreadable(left, response)) return
        if (await mayHaveMade(left, response)) await handle(left, response)
      })
      .catch(() => response.destroy())
  })
  await ready
}

await orRefuse(serve)
