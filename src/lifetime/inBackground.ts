import { log } from '../log/logger.ts'
import { atStop } from './atStop.ts'

const underWay = new Set<Promise<void>>()
const stopping = new AbortController()
let isTold = false

/**
 * Does work that no answer waits for. A stop of the process waits for it, and says so by the signal.
 *
 * @param work throws nothing it can expect: nobody is there to be told.
 */
export const inBackground = (work: (signal: AbortSignal) => Promise<void>): void => {
  if (!isTold) atStop(finish)
  isTold = true
  const running: Promise<void> = work(stopping.signal)
    .catch((err: unknown) => log.error({ err }))
    .finally(() => underWay.delete(running))
  underWay.add(running)
}

const finish = async (): Promise<void> => {
  stopping.abort()
  await Promise.all(underWay)
}
