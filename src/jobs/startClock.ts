import type { Payload } from 'payload'
import { publishDue } from '../workflow/publishOnTime.ts'

/** Milliseconds between two looks: what is due is published well within the minute of the contract (§4). */
const pause = 15_000

/**
 * Publishes what is due, now and from now on; what fell due while the newsroom was closed goes out at once.
 *
 * @returns stops it, after the look that is under way.
 */
export const startClock = (payload: Payload): (() => Promise<void>) => {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let look: Promise<void> = Promise.resolve()
  const tick = async () => {
    try {
      await publishDue(payload)
    } catch (err) {
      // The database may be away for a moment; the clock goes on, and the next look makes up for this one.
      payload.logger.error({ msg: 'The clock could not look for what is due.', err })
    }
    if (!isStopped) timer = setTimeout(start, pause).unref()
  }
  const start = () => {
    look = tick()
  }
  start()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await look
  }
}
