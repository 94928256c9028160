import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { refuseLateWrites } from '../refuseLateWrites.ts'
import type { Patience } from '../FairLock.ts'
import { commit } from './commit.ts'
import { ArticleLocks } from './ArticleLocks.ts'

declare module 'payload' {
  // A module is augmented by interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface DatabaseAdapter {
    /** Waits for an article on behalf of a transaction; call it as `holdArticle(req, id)` of `transaction.ts`. */
    holdArticle?: (transaction: string, article: string) => Promise<void>
  }
}

/**
 * Makes a transaction keep its word: its commit says when it failed, its writes never land after its end, and the
 * articles it held are released with it, whatever happened.
 */
export const strictTransactions = (
  adapter: MongooseAdapter,
  patience: Patience,
): MongooseAdapter => {
  const { rollbackTransaction } = adapter
  const holds = new ArticleLocks(patience, (id) => void adapter.rollbackTransaction(id))

  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    const session = adapter.sessions[id]
    delete adapter.sessions[id]
    try {
      // Payload forgets the id when a nested operation has failed, and would report success.
      if (!session?.inTransaction())
        throw new Error('The transaction was rolled back before it could be committed.')
      await commit(session)
    } finally {
      holds.release(id)
      // Only gives the session back to the pool: what was committed stays committed.
      await session?.endSession().catch(() => undefined)
    }
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    try {
      await rollbackTransaction.call(adapter, id)
    } finally {
      holds.release(String(id))
    }
  }

  refuseLateWrites(adapter, (write, args) => write(args))
  return Object.assign(adapter, {
    holdArticle: async (transaction: string, article: string) => {
      await holds.take(transaction, article)
      if (adapter.sessions[transaction] !== undefined) return
      // It ended while it waited, and nobody will release what it has just been given.
      holds.release(transaction)
      throw new Error('The transaction ended while it waited for an article.')
    },
  })
}
