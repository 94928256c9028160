import type { Payload } from 'payload'
import { hasRow } from '../../database/rows.ts'

/** Whether nobody can log in yet: the first account is made by `npm run admin`. */
export const isWithoutAccounts = async (payload: Payload): Promise<boolean> =>
  !(await hasRow(payload, 'users'))
