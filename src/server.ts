import { createServer } from 'node:http'
import next from 'next'
import { checkPlaces } from './config/checkPlaces.ts'
import { orRefuse } from './config/orRefuse.ts'
import { readSettings } from './config/readSettings.ts'
import { putAway } from './serving/atStop.ts'
import { nameClient } from './serving/clientAddress.ts'
import { listen } from './serving/listen.ts'
import { refuseBroken, refuseUnreadable } from './serving/refuseUnreadable.ts'
import { stopOnSignal } from './serving/stopOnSignal.ts'
import { trustOwnHost } from './serving/trustOwnHost.ts'

/**
 * The front door. It imports no Payload: the build holds its own copy, and a second one in the same
 * process would be a second writer.
 */
const serve = async (): Promise<void> => {
  const settings = readSettings(process.env)
  await checkPlaces(settings)
  // Longer than the proxies before us keep a connection: who closes first cuts off a request on its way.
  const server = createServer({ keepAliveTimeout: 65_000 })
  // The port is taken first, so that a second start cannot touch the database of a running one.
  await listen(server, settings.port)
  server.on('clientError', refuseBroken)
  stopOnSignal(server, putAway)

  const app = next({ dev: false, port: settings.port })
  const ready = app.prepare().then(() => app.getRequestHandler())
  server.on('request', (request, response) => {
    if (refuseUnreadable(request, response)) return
    nameClient(request, settings.trustedProxies)
    if (!settings.isPublicUrlSet) trustOwnHost(request, settings.publicUrl)
    ready.then((handle) => handle(request, response)).catch(() => response.destroy())
  })
  await ready
}

await orRefuse(serve)
