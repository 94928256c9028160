import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import type { Patience } from '../FairLock.ts'
import { askInMongo } from './askInMongo.ts'
import { fillSortKeys } from './fillSortKeys.ts'
import { strictTransactions } from './strictTransactions.ts'

const replicaSetNeeded =
  'DATABASE_URL must name the replica set of MongoDB, as in “?replicaSet=rs0”: without one MongoDB knows no transactions.'

/**
 * MongoDB as a replica set, with transactions that read one snapshot and are stored by the majority.
 *
 * @throws when the URL names no replica set; at connection, when the record behind a `mongodb+srv` URL names none.
 */
export const mongoDatabase = (url: string, patience: Patience): DatabaseAdapterObj => {
  if (url.startsWith('mongodb://') && !/[?&]replicaSet=[^&]/i.test(url))
    throw new Error(replicaSetNeeded)
  const base = mongooseAdapter({
    url,
    // Unique indexes must stand before the first write, not some time after it.
    ensureIndexes: true,
    // Said within seconds, at the start as well as when the database goes away.
    connectOptions: { serverSelectionTimeoutMS: 5_000 },
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  })
  return {
    ...base,
    init: (args) => {
      // Its type says less than it makes.
      const adapter = strictTransactions(base.init(args) as MongooseAdapter, patience)
      askInMongo(adapter)
      const { connect } = adapter
      return Object.assign(adapter, {
        connect: async (options?: { hotReload: boolean }) => {
          await connect?.call(adapter, options)
          if (!adapter.connection.getClient().options.replicaSet) throw new Error(replicaSetNeeded)
          await fillSortKeys(adapter)
        },
      })
    },
  }
}
