import { setTimeout } from 'node:timers/promises'
import { BusyError } from '../BusyError.ts'

/**
 * Does what needs the lock of the database file. Another process that holds it is waited for between tries: SQLite's
 * own busy timeout would hold up the whole event loop, and does not count for a change of the journal mode.
 *
 * @param work a statement that does nothing at all when it fails.
 * @throws {BusyError} when the other process does not finish within `patience` milliseconds.
 */
export const retryWhileLocked = async (work: () => void, patience: number): Promise<void> => {
  const deadline = performance.now() + patience
  while (!succeeds(work)) {
    if (performance.now() > deadline)
      throw new BusyError(
        'Another program has been writing to the database for too long, so nothing was changed; try again in a moment.',
      )
    // Never in step with the other process, or its short pauses would be missed for ever.
    await setTimeout(1 + Math.random() * 9)
  }
}

const succeeds = (work: () => void): boolean => {
  try {
    work()
    return true
  } catch (error) {
    if (isLocked(error)) return false
    throw error
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_BUSY')
