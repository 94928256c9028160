import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import type { Move } from '../payload-types.ts'
import { batches } from './batches.ts'
import type { Finding } from './findings.ts'
import { hashOfHeads, type HeadsRow } from './headsRow.ts'

/** The newest seal that was seen, and whether the one that was asked for was. */
export type SealsSeen = { newest: HeadsRow | null; hasExpected: boolean }

const atOnce = 50

/**
 * Goes along the chain of seals, and looks whether each log still holds what was sealed of it. The first
 * loss of an article is told; what else it lost would say no more.
 *
 * @param expected the hash of a seal that somebody has noted down outside.
 */
export async function* verifyHeads(
  req: PayloadRequest,
  expected: string | null,
): AsyncGenerator<Finding, SealsSeen> {
  const seen: SealsSeen = { newest: null, hasExpected: false }
  const told = new Set<string>()
  for await (const rows of batches<HeadsRow>(req, 'auditHeads', { atOnce, by: 'number' }))
    for (const stored of rows) {
      const row = readable(stored)
      const { number, at } = row
      if (hashOfHeads(row) !== row.hash) yield { code: 'headsForged', number, at }
      else if (!follows(row, seen.newest)) yield { code: 'headsBroken', number, at }
      if (row.hash === expected) seen.hasExpected = true
      for (const [article, hash] of await gone(req, row)) {
        if (told.has(article)) continue
        told.add(article)
        yield { code: 'sealedGone', article, hash, number, at }
      }
      seen.newest = row
    }
  return seen
}

/** The row with what can be read of it: what cannot was never hashed, and is not missed here. */
const readable = (row: HeadsRow): HeadsRow => ({
  ...row,
  at: timeIn(row.at),
  upTo: timeIn(row.upTo),
  heads: (Array.isArray(row.heads) ? row.heads : []).filter(
    (head: unknown) => Array.isArray(head) && head.every((part) => typeof part === 'string'),
  ),
})

const timeIn = (value: string): string =>
  new Date(Number.isNaN(Date.parse(value)) ? 0 : value).toISOString()

const follows = (row: HeadsRow, before: HeadsRow | null): boolean =>
  row.number === (before?.number ?? 0) + 1 && (row.previousHash ?? null) === (before?.hash ?? null)

/** The sealed heads that no row of the article's log has any more. */
async function gone(req: PayloadRequest, { heads }: HeadsRow): Promise<HeadsRow['heads']> {
  if (heads.length === 0) return []
  const { docs } = await req.payload.db.find<Move>({
    collection: 'moves',
    pagination: false,
    req,
    select: { article: true, hash: true },
    where: {
      and: [
        { article: { in: heads.map(([article]) => article) } },
        { hash: { in: heads.map(([, hash]) => hash) } },
      ],
    },
  })
  const held = new Set(docs.map(({ article, hash }) => `${idOf(article)} ${hash}`))
  return heads.filter(([article, hash]) => !held.has(`${article} ${hash}`))
}
