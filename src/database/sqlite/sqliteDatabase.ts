import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration } from 'payload'
import type { Patience } from '../FairLock.ts'
import { askInSqlite } from './askInSqlite.ts'
import { indexReads } from './indexReads.ts'
import { type Migrations, once } from './once.ts'
import { recorded } from './recorded.ts'
import { refuseHalfWay } from './refuseHalfWay.ts'
import { singleWriter } from './singleWriter.ts'

/**
 * An embedded database in one file, with real transactions. Its tables are made by migrations alone, run at each
 * connection, never guessed from the configuration.
 *
 * @param url `file:` and a path, relative to where the process was started, or an URL of a file.
 */
export const sqliteDatabase = (
  url: string,
  patience: Patience,
  migrations?: Migrations,
): DatabaseAdapterObj => {
  const path = url.startsWith('file:///')
    ? fileURLToPath(url)
    : resolve(url.replace(/^file:(\/\/)?/, ''))
  const base = sqliteAdapter({
    client: { url: `file:${path}` },
    idType: 'uuid',
    push: false,
    transactionOptions: {},
    afterSchemaInit: [indexReads],
  })
  return {
    ...base,
    init: (args) => {
      const adapter = singleWriter(base.init(args), path, patience)
      askInSqlite(adapter)
      const { connect } = adapter
      return Object.assign(adapter, {
        connect: async (options?: { hotReload: boolean }) => {
          await connect?.(options)
          // The command `payload migrate` does it itself.
          if (migrations === undefined || process.env.PAYLOAD_MIGRATING === 'true') return
          const [first] = migrations
          if (first) refuseHalfWay(path, await recorded(adapter.drizzle), first.name)
          // Payload types the same functions in two ways.
          await adapter.migrate({ migrations: migrations.map(once) as Migration[] })
        },
      })
    },
  }
}
