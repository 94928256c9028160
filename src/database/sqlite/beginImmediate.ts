import { setTimeout } from 'node:timers/promises'
import type Database from 'libsql'
import { BusyError } from '../BusyError.ts'

/**
 * Begins a transaction that may write. Another process that is writing to the same file is waited for between
 * tries: SQLite's own busy timeout would hold up the whole event loop.
 *
 * @throws {BusyError} when the other process does not finish within `patience` milliseconds.
 */
export const beginImmediate = async (
  connection: Database.Database,
  patience: number,
): Promise<void> => {
  const deadline = performance.now() + patience
  while (!tryToBegin(connection)) {
    if (performance.now() > deadline)
      throw new BusyError(
        'Another program has been writing to the database for too long, so nothing was changed; try again in a moment.',
      )
    // Never in step with the other process, or its short pauses would be missed for ever.
    await setTimeout(1 + Math.random() * 9)
  }
}

const tryToBegin = (connection: Database.Database): boolean => {
  try {
    connection.exec('BEGIN IMMEDIATE')
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
