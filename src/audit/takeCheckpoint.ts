import { setImmediate as letOthers } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { createRow, findRows } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { type Head, hashOfCheckpoint, headOfAccount, newestCheckpoint } from './checkpointRow.ts'

const hour = 3_600_000
/**
 * A move bears the time of its beginning, and may be stored after a row was taken: each row looks back
 * further than any transaction lasts and any two servers disagree about the time.
 */
const lookedBack = hour
/** How many moves a row looks at: others wait no longer for it than for a save. */
const atOnce = 2_000

/**
 * Seals the heads of all logs, once an hour by the clock, whoever else tries; after a pause the next row
 * covers all of it.
 *
 * @returns how many rows that took: none when this hour has its own.
 */
export async function takeCheckpoint(payload: Payload, now = new Date()): Promise<number> {
  for (let taken = 0; ; taken++) {
    const req = await createLocalReq({}, payload)
    if (!(await inTransaction(req, (req) => takeRow(req, now)))) return taken
    await letOthers()
  }
}

async function takeRow(req: PayloadRequest, now: Date): Promise<boolean> {
  const last = await newestCheckpoint(req)
  if (last && !last.more && hourOf(last.at) >= hourOf(now)) return false
  const from = startAfter(last)
  const { articles, more, upTo } = await movedSince(req, from, now)
  const row = {
    number: (last?.number ?? 0) + 1,
    at: now.toISOString(),
    upTo,
    more,
    heads: [...(await headsOf(req, articles)), ...(await headsOfAccounts(req, from))],
    previousHash: last?.hash ?? null,
  }
  await createRow(req, 'auditHeads', { ...row, hash: hashOfCheckpoint(row) })
  return true
}

const hourOf = (at: Date | string): number => Math.floor(new Date(at).getTime() / hour)

function startAfter(last: { more: boolean; upTo: string } | null): string {
  if (last === null) return new Date(0).toISOString()
  return last.more ? last.upTo : new Date(Date.parse(last.upTo) - lookedBack).toISOString()
}

type Moved = { articles: string[]; more: boolean; upTo: string }

async function movedSince(
  req: PayloadRequest,
  from: string,
  now: Date,
  limit = atOnce,
): Promise<Moved> {
  const moves = await findRows(req, 'moves', {
    limit,
    select: ['article', 'at'],
    sort: 'at',
    where: { at: { greater_than_equal: from } },
  })
  const last = moves.at(-1)
  const more = moves.length === limit
  const upTo = new Date(more && last ? last.at : now).toISOString()
  // All of them at one moment: the next row would begin at the same.
  if (more && upTo === from) return movedSince(req, from, now, 2 * limit)
  return { articles: [...new Set(moves.map(({ article }) => article))], more, upTo }
}

async function headsOf(req: PayloadRequest, articles: readonly string[]): Promise<Head[]> {
  if (articles.length === 0) return []
  const heads = await findRows(req, 'articleHeads', {
    select: ['lastMoveHash'],
    where: { id: { in: [...articles] } },
  })
  return heads
    .flatMap(({ id, lastMoveHash }): Head[] => (lastMoveHash ? [[id, lastMoveHash]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Of the accounts that changed: few, whatever happened. */
async function headsOfAccounts(req: PayloadRequest, from: string): Promise<Head[]> {
  const rows = await findRows(req, 'accountLog', {
    select: ['user'],
    where: { at: { greater_than_equal: from } },
  })
  if (rows.length === 0) return []
  const heads = await findRows(req, 'accountHeads', {
    sort: 'id',
    where: { id: { in: rows.map(({ user }) => user) } },
  })
  return heads.flatMap(({ id, lastHash }) => (lastHash ? [headOfAccount(id, lastHash)] : []))
}
