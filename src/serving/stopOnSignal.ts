import type { Server } from 'node:http'

/** The longest that a stop waits for a request under way: most supervisors kill after 30 seconds. */
const patience = 25_000
/** npm passes a Ctrl-C on to a process that has had it from the terminal: one key, two signals. */
const sameKey = 500

/**
 * Stops the process on SIGTERM and SIGINT: no new connection is taken, requests under way are
 * answered, then `putAway` runs and the process ends with 0. A second signal ends it at once.
 */
export const stopOnSignal = (server: Server, putAway: () => Promise<void>): void => {
  let toldAt: number | null = null
  const stop = () => {
    if (toldAt !== null) {
      if (Date.now() - toldAt > sameKey) process.exit(130)
      return
    }
    toldAt = Date.now()
    closeAfterAnswers(server)
      .then(putAway)
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        console.error(error)
        process.exit(1)
      })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const closeAfterAnswers = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    // A connection that is kept alive becomes idle after its answer, and nobody else would close it.
    setInterval(() => server.closeIdleConnections(), 50).unref()
    setTimeout(() => server.closeAllConnections(), patience).unref()
  })
