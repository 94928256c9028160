import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { hashOf, hashOfText } from '../ledger/hashOf.ts'

/** An article, or an account as `users/<id>`, and the hash of the last row of its log. */
export type Head = readonly [article: string, lastHash: string]

const accounts = 'users/'
export const headOfAccount = (id: string, lastHash: string): Head => [accounts + id, lastHash]
/** The account of a head; null when it is an article's. */
export const accountIn = ([named]: Head): string | null =>
  named.startsWith(accounts) ? named.slice(accounts.length) : null

/**
 * One row over the logs of all articles and accounts: the heads of those that moved since the row before. All rows
 * together say the head of each article at each hour, and the hash of the newest stands for all of them.
 */
export type Checkpoint = {
  /** 1, 2, 3 … without a gap. */
  number: number
  /** ISO 8601; so is `upTo`, the moment up to which moves were looked at. */
  at: string
  upTo: string
  /** There were more than one row holds: the next one goes on at once. */
  more: boolean
  /** By the id of the article, the accounts after them. */
  heads: Head[]
  previousHash: string | null
  hash: string
}

declare module '../database/rowTypes.ts' {
  // A module is augmented by interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface KnownRows {
    auditHeads: Checkpoint & { id: string }
  }
}

/** Stands for one head in the hash of its row, and tells nothing of the article to whoever does not know it. */
export const leafOf = ([article, lastHash]: Head): string =>
  hashOfText(JSON.stringify([article, lastHash]))

/** A row as it was hashed: each head by its leaf, so that a row can be shown to whoever sees one of its articles. */
export const sealedIn = ({
  number,
  at,
  upTo,
  more,
  heads,
  previousHash,
}: Omit<Checkpoint, 'hash'>) => ({
  number,
  at: new Date(at).toISOString(),
  upTo: new Date(upTo).toISOString(),
  more,
  heads: heads.map(leafOf),
  previousHash: previousHash ?? null,
})

export const hashOfCheckpoint = (row: Omit<Checkpoint, 'hash'>): string => hashOf(sealedIn(row))

/** The newest row; null before the first was taken. */
export const newestCheckpoint = async (req: PayloadRequest): Promise<Checkpoint | null> => {
  const [newest] = await findRows(req, 'auditHeads', { limit: 1, sort: '-number' })
  return newest ?? null
}
