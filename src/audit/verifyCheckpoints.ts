import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { batches } from '../database/batches.ts'
import type { Finding } from './findings.ts'
import { accountIn, hashOfCheckpoint, headOfAccount, type Checkpoint } from './checkpointRow.ts'

/** The newest seal that was seen, and whether the one that was asked for was. */
export type SealsSeen = { newest: Checkpoint | null; hasExpected: boolean }

const atOnce = 50

/**
 * Goes along the chain of seals, and looks whether each log still holds what was sealed of it. The first
 * loss of an article is told; what else it lost would say no more.
 *
 * @param expected the hash of a seal that somebody has noted down outside.
 */
export async function* verifyCheckpoints(
  req: PayloadRequest,
  expected: string | null,
): AsyncGenerator<Finding, SealsSeen> {
  const seen: SealsSeen = { newest: null, hasExpected: false }
  const told = new Set<string>()
  for await (const rows of batches(req, 'auditHeads', { atOnce, by: 'number' }))
    for (const stored of rows) {
      const row = readable(stored)
      const { number, at } = row
      if (hashOfCheckpoint(row) !== row.hash) yield { code: 'headsForged', number, at }
      else if (!follows(row, seen.newest)) yield { code: 'headsBroken', number, at }
      if (row.hash === expected) seen.hasExpected = true
      for (const head of await gone(req, row)) {
        const [article, hash] = head
        if (told.has(article)) continue
        told.add(article)
        const account = accountIn(head)
        yield {
          code: 'sealedGone',
          ...(account === null ? { article } : { account }),
          hash,
          number,
          at,
        }
      }
      seen.newest = row
    }
  return seen
}

/** The row with what can be read of it: what cannot was never hashed, and is not missed here. */
const readable = (row: Checkpoint): Checkpoint => ({
  ...row,
  at: timeIn(row.at),
  upTo: timeIn(row.upTo),
  heads: (Array.isArray(row.heads) ? row.heads : []).filter(
    (head: unknown) => Array.isArray(head) && head.every((part) => typeof part === 'string'),
  ),
})

const timeIn = (value: string): string =>
  new Date(Number.isNaN(Date.parse(value)) ? 0 : value).toISOString()

const follows = (row: Checkpoint, before: Checkpoint | null): boolean =>
  row.number === (before?.number ?? 0) + 1 && (row.previousHash ?? null) === (before?.hash ?? null)

/** The sealed heads that no row of their log has any more. */
async function gone(req: PayloadRequest, { heads }: Checkpoint): Promise<Checkpoint['heads']> {
  const ofAccounts = heads.filter((head) => accountIn(head) !== null)
  const ofArticles = heads.filter((head) => accountIn(head) === null)
  const moves =
    ofArticles.length === 0
      ? []
      : await findRows(req, 'moves', { select: ['article', 'hash'], where: hashedAs(ofArticles) })
  const changes =
    ofAccounts.length === 0
      ? []
      : await findRows(req, 'accountLog', { select: ['user', 'hash'], where: hashedAs(ofAccounts) })
  const held = new Set([
    ...moves.map(({ article, hash }) => `${article} ${hash}`),
    ...changes.map(({ user, hash }) => headOfAccount(user, hash).join(' ')),
  ])
  return heads.filter((head) => !held.has(head.join(' ')))
}

const hashedAs = (heads: Checkpoint['heads']) => ({ hash: { in: heads.map(([, hash]) => hash) } })
