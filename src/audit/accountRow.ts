import { idOf } from '../domain/idOf.ts'
import type { AccountLog } from '../payload-types.ts'

/** What the hash of a row of the log of accounts is over: all of it but its id and the hash itself. */
export const accountColumns = [
  'user',
  'number',
  'change',
  'from',
  'to',
  'actor',
  'via',
  'at',
  'previousHash',
] as const

export type AccountRow = Record<(typeof accountColumns)[number], unknown>

/** A stored row as it was hashed; relations as ids. */
export const accountRowIn = (stored: AccountLog): AccountRow => ({
  ...(Object.fromEntries(
    accountColumns.map((column) => [column, stored[column] ?? null]),
  ) as AccountRow),
  user: idOf(stored.user),
  actor: idOf(stored.actor),
})
