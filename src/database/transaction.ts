import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { BusyError } from './BusyError.ts'
import { isTransient } from './isTransient.ts'
import { apart } from './lineage.ts'
import { conflicted, secondChances } from './secondChances.ts'
import { transactionIn } from './transactionIn.ts'

export { isTransient }

/**
 * Does work in one transaction: all of it is stored, or nothing. Joins the transaction that `req` already has; one
 * begun here is done again, from the beginning, while it fails for a passing reason. So `work` must pass `req` on to
 * everything it calls, keep no result of an earlier try, and not catch the failure of a nested operation: Payload has
 * rolled everything back by then.
 *
 * @throws what `work` throws, after a rollback; {BusyError} when the time for tries has run out.
 */
export const inTransaction = async <T>(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const attempt = async () => {
    const isOurs = await initTransaction(req)
    if (!isOurs) return work(req)
    try {
      const result = await work(req)
      await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      if (isTransient(error)) return conflicted
      throw error
    }
  }
  const result = await insist(() => apart(attempt))
  if (result === conflicted)
    throw new BusyError(
      'Others kept changing the same thing, so nothing was changed; try again in a moment.',
    )
  return result
}

const insist = secondChances()

/**
 * Inside a transaction, and before it has read anything: waits until no other transaction of this process holds the
 * article, so that what is read next is what the other one left behind. Released when the transaction ends. SQLite's
 * single writer sees to that by itself.
 *
 * @throws {BusyError} when the article is not released in time.
 */
export const holdArticle = async (req: PayloadRequest, articleId: string): Promise<void> => {
  const transaction = await transactionIn(req)
  if (transaction === null) throw new Error('An article can only be held inside a transaction.')
  await req.payload.db.holdArticle?.(transaction, articleId)
}
