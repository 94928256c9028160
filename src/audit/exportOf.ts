import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import type { Correction, Move } from '../payload-types.ts'
import { publicationHash, type PublicationRecord, recordIn } from '../ledger/publicationHash.ts'
import { newestCheckpoint, sealedIn } from './checkpointRow.ts'
import { type LoggedRow, loggedIn } from '../ledger/loggedRow.ts'

/**
 * The log of one article, with all that somebody outside needs to compute its hashes again (docs/audit.md).
 * Names are those of today; no hash is over them.
 */
export type AuditExport = {
  article: string
  exportedAt: string
  /** Oldest first; each hash is over all but `id`, `actorName` and the hash itself. */
  moves: (LoggedRow & { id: string; actorName: string | null; hash: string })[]
  /** By number; each hash is over all but `id`, `moveId` and the hash itself. */
  publications: (PublicationRecord & { id: string; moveId: string | null; hash: string })[]
  corrections: Correction[]
  /** The newest seal over the log: each of its heads by a hash, for the other articles are not told. */
  heads: (ReturnType<typeof sealedIn> & { hash: string })[]
}

/** Read in one transaction, so that no move is made in between. */
export const exportOf = (req: PayloadRequest, article: string): Promise<AuditExport> =>
  inTransaction(req, async (req) => {
    const where = { article: { equals: article } }
    const stored = await findRows(req, 'moves', { sort: 'revision', where })
    const names = await namesOf(req, idsOf(stored.map(({ actor }) => actor)))
    const publications = await findRows(req, 'publications', { sort: 'number', where })
    const corrections = await findRows(req, 'corrections', { sort: 'at', where })
    return {
      article,
      exportedAt: new Date().toISOString(),
      moves: stored.map((row) => ({
        id: row.id,
        ...loggedIn(row),
        actorName: names.get(idOf(row.actor) ?? '') ?? null,
        hash: row.hash,
      })),
      publications: publications.map((row) => {
        const record = recordIn(row)
        return { id: row.id, moveId: idOf(row.moveId), ...record, hash: publicationHash(record) }
      }),
      corrections,
      heads: await sealsOver(req, article, stored),
    }
  })

const namesOf = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const users = await findRows(req, 'users', {
    select: ['name'],
    where: { id: { in: [...ids] } },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** One seal covers the whole log up to the row it names; a move that was stored late is in the second. */
async function sealsOver(
  req: PayloadRequest,
  article: string,
  moves: readonly Move[],
): Promise<AuditExport['heads']> {
  const newest = await newestCheckpoint(req)
  const covered = newest && moves.findLast(({ at }) => at <= new Date(newest.upTo).toISOString())
  if (!covered) return []
  const seals = await findRows(req, 'auditHeads', {
    limit: 2,
    sort: 'upTo',
    where: { upTo: { greater_than_equal: covered.at } },
  })
  const over = seals.find(({ heads }) => heads.some(([id]) => id === article))
  return over ? [{ ...sealedIn(over), hash: over.hash }] : []
}
