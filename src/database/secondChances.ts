import { setTimeout } from 'node:timers/promises'
import { FairLock } from './FairLock.ts'

/** What work returns when it changed nothing because others were at the same thing. */
export const conflicted = Symbol('conflicted')

/** Does work until it no longer gives way, or its time is over. */
type Insist = <T>(
  work: () => Promise<T | typeof conflicted>,
  budget?: number,
) => Promise<T | typeof conflicted>

/**
 * Everybody tries at once. Who gave way stands in line, and tries again one at a time: thirty that meet in one document
 * need thirty turns then, not half a thousand.
 *
 * @returns a function for work of one kind. Work may use a line of another kind, never its own: it would wait for itself.
 */
export const secondChances = (): Insist => {
  const line = new FairLock({ wait: 10_000, turn: 60_000 })
  return async (work, budget = 10_000) => {
    const first = await work()
    if (first !== conflicted) return first
    const release = await line.take((release) => release())
    try {
      const deadline = performance.now() + budget
      for (let pause = 5; ; pause = Math.min(pause * 2, 500)) {
        // Those of other processes, and those who try for the first time, need a moment to finish.
        await setTimeout(pause * (0.5 + Math.random()))
        const next = await work()
        if (next !== conflicted || performance.now() > deadline) return next
      }
    } finally {
      release()
    }
  }
}
