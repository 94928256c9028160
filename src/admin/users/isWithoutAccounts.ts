import type { Payload } from 'payload'

/** Whether nobody can log in yet: the first account is made by `npm run admin`. */
export const isWithoutAccounts = async ({ db }: Payload): Promise<boolean> =>
  (await db.count({ collection: 'users' })).totalDocs === 0
