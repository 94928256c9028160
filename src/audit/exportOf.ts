import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/transaction.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import type { Correction, Move } from '../payload-types.ts'
import type { StoredPublication } from '../publishing/pageFault.ts'
import { publicationHash, type PublicationRecord, recordIn } from '../ledger/publicationHash.ts'
import { type Checkpoint, newestCheckpoint, sealedIn } from './checkpointRow.ts'
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
    const stored = await rowsOf<Move>(req, 'moves', article, 'revision')
    const names = await namesOf(req, idsOf(stored.map(({ actor }) => actor)))
    const publications = await rowsOf<StoredPublication>(req, 'publications', article, 'number')
    const corrections = await rowsOf<Correction>(req, 'corrections', article, 'at')
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

async function rowsOf<T>(
  req: PayloadRequest,
  collection: 'moves' | 'publications' | 'corrections',
  article: string,
  sort: string,
): Promise<T[]> {
  const where = { article: { equals: article } }
  const { docs } = await req.payload.db.find<T>({ collection, pagination: false, req, sort, where })
  return docs
}

const namesOf = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'users',
    pagination: false,
    req,
    select: { name: true },
    where: { id: { in: [...ids] } },
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
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
  const { docs } = await req.payload.db.find<Checkpoint>({
    collection: 'auditHeads',
    limit: 2,
    pagination: false,
    req,
    sort: 'upTo',
    where: { upTo: { greater_than_equal: covered.at } },
  })
  const over = docs.find(({ heads }) => heads.some(([id]) => id === article))
  return over ? [{ ...sealedIn(over), hash: over.hash }] : []
}
