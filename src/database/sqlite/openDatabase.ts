import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient, type Client } from '@libsql/client/sqlite3'
import type { Patience } from '../FairLock.ts'
import { openWriter, type Writer } from './openWriter.ts'
import { WriterTransaction } from './WriterTransaction.ts'

/** What Payload reads with, and the writer that all its transactions go through. */
export type OpenDatabase = { client: Client; writer: Writer }

/**
 * Opens a database file, and makes it and its folder when they are missing. In WAL mode readers see what was
 * committed last and wait for nobody.
 */
export const openDatabase = async (path: string, patience: Patience): Promise<OpenDatabase> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // SQLite would let everybody on the machine read what it makes; its other files take the mode of this one.
  await (await open(path, 'a', 0o600)).close()
  const writer = await openWriter(path, patience)
  const client = createClient({ url: pathToFileURL(path).href })
  // Readers of a WAL wait only while it is being recovered after a crash.
  await client.execute('PRAGMA busy_timeout = 1000')
  // A write that found a way past the writer fails here, loudly, instead of being lost now and then.
  await client.execute('PRAGMA query_only = ON')
  return {
    writer,
    client: Object.assign(client, {
      transaction: async () => new WriterTransaction(writer),
    }),
  }
}
