import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { isolateObjectProperty } from 'payload'
import { refuseLateWrites, type LoneWrite } from '../refuseLateWrites.ts'
import type { Patience } from '../FairLock.ts'
import { readPlainBy } from '../plainReads.ts'
import { deleteNothing } from './deleteNothing.ts'
import { openDatabase, type OpenDatabase } from './openDatabase.ts'
import { openSession } from './openSession.ts'
import { plainReads } from './plainReads.ts'
import { unwrapBusyError } from './unwrapBusyError.ts'

/**
 * Makes one connection the only one that writes, a transaction at a time. Payload's own way (none at all, or a new
 * connection for each transaction) loses parallel saves, leaves half of a document behind when it is killed, and
 * never frees its descriptors.
 *
 * @param path of the database file.
 */
export const singleWriter = (
  adapter: SQLiteAdapter,
  path: string,
  patience: Patience,
): SQLiteAdapter => {
  const { connect, destroy, dropDatabase, migrate, updateJobs } = adapter
  let database: OpenDatabase | null = null
  const plain = plainReads(adapter, path)
  readPlainBy(adapter, plain.read)

  adapter.connect = async (options) => {
    database ??= await openDatabase(path, patience)
    adapter.client = database.client
    await connect?.call(adapter, options)
  }

  adapter.destroy = async () => {
    await destroy?.call(adapter)
    plain.close()
    database?.client.close()
    database?.writer.close()
    database = null
  }

  adapter.dropDatabase = async (args) => {
    await adapter.client.execute('PRAGMA query_only = OFF')
    try {
      await dropDatabase(args)
    } finally {
      await adapter.client.execute('PRAGMA query_only = ON')
    }
  }

  adapter.migrate = async (args) => {
    if (database === null) throw new Error('Connect to the database before it is migrated.')
    await database.writer.withoutForeignKeys(() => migrate.call(adapter, args))
  }

  adapter.beginTransaction = async () => {
    await adapter.initializing
    const id = randomUUID()
    adapter.sessions[id] = await openSession(adapter)
    return id
  }

  adapter.commitTransaction = async (id) => {
    const session = takeSession(adapter, await id)
    // Payload forgets the id when a nested operation has failed, and would report success.
    if (session === null)
      throw new Error('The transaction was rolled back before it could be committed.')
    await session.resolve()
  }

  adapter.rollbackTransaction = async (id) => {
    await takeSession(adapter, await id)?.reject()
  }

  // Payload's jobs begin a transaction for this call alone, and leave it open when the call fails.
  adapter.updateJobs = async (args) => {
    try {
      return await updateJobs.call(adapter, args)
    } catch (error) {
      await adapter.rollbackTransaction((await args.req?.transactionID) ?? '')
      throw error
    }
  }

  deleteNothing(adapter)
  unwrapBusyError(adapter)
  refuseLateWrites(adapter, inOwnTransaction(adapter))
  return adapter
}

/** One document is many rows: each write that comes alone is a transaction of its own. */
const inOwnTransaction =
  (adapter: SQLiteAdapter): LoneWrite =>
  async (write, args) => {
    const id = await adapter.beginTransaction()
    if (id === null) throw new Error('The database began no transaction.')
    const req = isolateObjectProperty(args.req ?? {}, 'transactionID')
    req.transactionID = id
    try {
      const written = await write({ ...args, req })
      await adapter.commitTransaction(id)
      return written
    } catch (error) {
      await adapter.rollbackTransaction(id)
      throw error
    }
  }

/** Out of the register first: from here on nothing else may join the transaction. */
const takeSession = ({ sessions }: SQLiteAdapter, id: number | string | undefined) => {
  const session = sessions[String(id)] ?? null
  delete sessions[String(id)]
  return session
}
