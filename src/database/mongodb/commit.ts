import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Session = MongooseAdapter['sessions'][string]

/** Within this time a network or an election has recovered, or an operator is needed. */
const budget = 20_000

/**
 * Commits. Whether a commit arrived can remain unknown when the connection breaks: asking for the same commit again
 * is safe, and is what MongoDB advises (`UnknownTransactionCommitResult`).
 *
 * @throws when the commit failed, or its result is still unknown after a while.
 */
export const commit = async (session: Session): Promise<void> => {
  const deadline = performance.now() + budget
  for (;;) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (!isUnknown(error) || performance.now() > deadline) throw error
    }
  }
}

const isUnknown = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errorLabels' in error &&
  Array.isArray(error.errorLabels) &&
  error.errorLabels.includes('UnknownTransactionCommitResult')
