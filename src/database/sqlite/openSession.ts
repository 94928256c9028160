import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type Session = SQLiteAdapter['sessions'][string]

/** Told from a failure by identity: it is how a transaction is asked to roll back. */
const rollBack = new Error('Roll back.')

/**
 * Lifts a transaction out of Drizzle's callback, as Payload needs it: begun here, ended by `resolve` or `reject` at
 * some other place. Unlike Payload's own, `resolve` throws when the commit fails.
 */
export const openSession = ({ drizzle }: SQLiteAdapter): Promise<Session> =>
  new Promise((ready, fail) => {
    const ended = drizzle.transaction(
      (db) =>
        new Promise<void>((resolve, reject) => {
          ready({
            // Payload's two packages each bring a copy of Drizzle's types; the object is the same.
            db: db as unknown as Session['db'],
            resolve: () => {
              resolve()
              return ended
            },
            reject: () => {
              reject(rollBack)
              return ended.catch((error: unknown) => {
                if (error !== rollBack) throw error
              })
            },
          })
        }),
    )
    ended.catch(fail)
  })
