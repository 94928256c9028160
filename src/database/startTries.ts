import { setTimeout } from 'node:timers/promises'

/**
 * Counts the tries of work that failed for a passing reason.
 *
 * @param budget milliseconds after which there is no further try.
 * @returns a function to call after each failure: it waits, longer each time and never in step with others, and says
 * whether to try again.
 */
export const startTries = (budget = 10_000): (() => Promise<boolean>) => {
  const deadline = performance.now() + budget
  let pause = 10
  return async () => {
    if (performance.now() > deadline) return false
    await setTimeout(pause * (0.5 + Math.random()))
    pause = Math.min(pause * 2, 500)
    return true
  }
}
