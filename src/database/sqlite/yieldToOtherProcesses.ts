import { setTimeout } from 'node:timers/promises'

/** Somebody who polls for the lock (`retryWhileLocked`) sleeps shorter than this. */
const room = 12
const streak = 100

/**
 * Keeps a busy program from shutting out the others that write to the same file: they can only try now and then,
 * and between two transactions of a queue there is hardly a moment to hit.
 *
 * @returns what to wait for before each transaction, and what to call after it.
 */
export const yieldToOtherProcesses = (): { before: () => Promise<void>; after: () => void } => {
  let since = 0
  let last = -room
  return {
    before: async () => {
      if (performance.now() - last >= room) since = performance.now()
      if (performance.now() - since < streak) return
      await setTimeout(room)
      since = performance.now()
    },
    after: () => {
      last = performance.now()
    },
  }
}
