import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { transactionIn } from './transactionIn.ts'

type Work = () => void

declare module 'payload' {
  // A module is augmented by interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface BaseDatabaseAdapter {
    /** Keeps work for the end of a transaction; call it as `afterCommit(req, work)`. */
    afterCommit?: (transaction: string, work: Work) => void
  }
}

/**
 * Does work once the transaction of `req` is stored, and never when it is rolled back; at once when there
 * is none. What leaves the house goes this way: Payload calls `afterChange` before it commits.
 *
 * @param work throws nothing and is not waited for: what it was told of is stored, whatever becomes of it.
 */
export const afterCommit = async (req: PayloadRequest, work: Work): Promise<void> => {
  const transaction = await transactionIn(req)
  if (transaction === null) work()
  else req.payload.db.afterCommit?.(transaction, work)
}

/** Makes an adapter do what it has been handed for the end of a transaction. */
export const doAfterCommits = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const { commitTransaction, rollbackTransaction } = adapter
  const kept = new Map<string, Work[]>()
  const taken = (transaction: string): Work[] => {
    const works = kept.get(transaction) ?? []
    kept.delete(transaction)
    return works
  }

  adapter.commitTransaction = async (incoming) => {
    const works = taken(String(await incoming))
    await commitTransaction.call(adapter, incoming)
    for (const work of works) work()
  }

  adapter.rollbackTransaction = async (incoming) => {
    taken(String(await incoming))
    await rollbackTransaction.call(adapter, incoming)
  }

  adapter.afterCommit = (transaction, work) => {
    kept.set(transaction, [...(kept.get(transaction) ?? []), work])
  }
  return adapter
}
