import type { Payload } from 'payload'
import { dismissJob, expectJob } from './runningJobs.ts'

type Work = {
  /** What it is, for the log: “look for what is due”. */
  named: string
  /** Told by the signal when the process ends. */
  do: (signal: AbortSignal) => Promise<unknown>
  /** Milliseconds before the first time. */
  first?: number
  /** Milliseconds between two times. */
  pause: number
}

/**
 * Does a piece of work again and again.
 *
 * @returns stops it, after the work that is under way.
 */
export const repeat = (payload: Payload, work: Work): (() => Promise<void>) => {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()
  const turn = async () => {
    try {
      await work.do(stopping.signal)
    } catch (err) {
      // The database may be away for a moment; the next time makes up for this one.
      payload.logger.error({ msg: `The newsroom could not ${work.named}.`, err })
    }
    if (!stopping.signal.aborted) wait(work.pause)
  }
  const wait = (milliseconds: number) => {
    expectJob(work, milliseconds, work.pause)
    timer = setTimeout(() => {
      underWay = turn()
    }, milliseconds).unref()
  }
  wait(work.first ?? 0)
  return async () => {
    stopping.abort()
    dismissJob(work)
    clearTimeout(timer)
    await underWay
  }
}
