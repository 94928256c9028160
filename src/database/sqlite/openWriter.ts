import Database from 'libsql'
import { type Evict, type Release, type Patience, FairLock } from '../FairLock.ts'
import { yieldToOtherProcesses } from './yieldToOtherProcesses.ts'
import { retryWhileLocked } from './retryWhileLocked.ts'

/** The only connection that writes, and the queue before it. */
export type Writer = {
  connection: Database.Database
  /** Waits for its turn and begins a transaction; after its end the turn has to be given back. */
  begin: (evict: Evict) => Promise<Release>
  /** Migrations rebuild tables: with foreign keys in force, dropping the old one empties those that refer to it. */
  withoutForeignKeys: <T>(work: () => Promise<T>) => Promise<T>
  close: () => void
}

/**
 * Opens the connection of a database file that exists, or makes the file.
 *
 * @throws {BusyError} when another process keeps the file to itself for longer than the patience.
 */
export const openWriter = async (path: string, patience: Patience): Promise<Writer> => {
  const connection = new Database(path)
  const lock = new FairLock(patience)
  const room = yieldToOtherProcesses()
  let foreignKeys = 'ON'
  for (const pragma of [
    // Nothing may block the event loop: `retryWhileLocked` waits in its own way.
    'busy_timeout = 0',
    // A program that starts at the same moment changes it as well, and one that ends last removes the WAL.
    'journal_mode = WAL',
    // With NORMAL a power cut could take back a publication that was acknowledged. FULL costs one fsync a commit.
    'synchronous = FULL',
    'journal_size_limit = 67108864',
  ])
    await retryWhileLocked(() => connection.exec(`PRAGMA ${pragma}`), patience.wait)

  return {
    connection,
    begin: async (evict) => {
      const release = await lock.take(evict)
      try {
        await room.before()
        // Inside a transaction this pragma does nothing, so it stands before each.
        connection.exec(`PRAGMA foreign_keys = ${foreignKeys}`)
        await retryWhileLocked(() => connection.exec('BEGIN IMMEDIATE'), patience.wait)
      } catch (error) {
        release()
        throw error
      }
      return () => {
        room.after()
        release()
      }
    },
    withoutForeignKeys: async (work) => {
      foreignKeys = 'OFF'
      try {
        return await work()
      } finally {
        foreignKeys = 'ON'
      }
    },
    close: () => connection.close(),
  }
}
