import { createLocalReq, type Payload } from 'payload'
import { countRows, findRowById } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { batches } from '../database/batches.ts'
import { type Dossier, dossiersOf } from './dossiers.ts'
import { faultsOf } from './faultsOf.ts'
import type { Finding } from './findings.ts'

const atOnce = 50
/** Longer than any transaction lasts: what bears an older time is stored. */
const settled = 120_000

/** What was looked at, in numbers. */
export type Looked = { articles: number; moves: number; publications: number; corrections: number }

/**
 * Goes through all articles, some at once, beside a newsroom that may be at work: where something seems
 * wrong, it is read again in one transaction before it is told.
 */
export async function* verifyArticles(
  payload: Payload,
  now: Date,
): AsyncGenerator<Finding, Looked> {
  const req = await createLocalReq({}, payload)
  const looked: Looked = { articles: 0, moves: 0, publications: 0, corrections: 0 }
  const until = new Date(now.getTime() - settled).toISOString()
  const old = { articles: 0, moves: 0, publications: 0, corrections: 0 }
  for await (const heads of batches(req, 'articleHeads', { atOnce }))
    for (const dossier of await dossiersOf(req, heads)) {
      count(looked, dossier, '9999')
      count(old, dossier, until)
      if (faultsOf(dossier, now).length > 0) yield* await confirmed(payload, dossier, now)
    }
  for (const collection of ['articles', 'moves', 'publications', 'corrections'] as const) {
    const time = collection === 'articles' ? 'createdAt' : 'at'
    const where = { [time]: { less_than_equal: until } }
    const difference = (await countRows(req, collection, where)) - old[collection]
    if (difference !== 0) yield { code: 'strayRows', name: collection, count: difference }
  }
  return looked
}

function count(
  looked: Looked,
  { working, rows, publications, corrections }: Dossier,
  until: string,
): void {
  const isIn = (at: unknown): boolean => String(at) <= until
  if (working && isIn(working.createdAt)) looked.articles++
  looked.moves += rows.filter(({ logged }) => isIn(logged.at)).length
  looked.publications += publications.filter(({ at }) => isIn(at)).length
  looked.corrections += corrections.filter(({ at }) => isIn(at)).length
}

/** What is still wrong when nobody else can be writing it at this moment. */
const confirmed = async (payload: Payload, { id }: Dossier, now: Date): Promise<Finding[]> =>
  inTransaction(await createLocalReq({}, payload), async (req) => {
    const head = await findRowById(req, 'articleHeads', id)
    if (!head) return [{ code: 'articleGone', article: id }]
    return (await dossiersOf(req, [head])).flatMap((dossier) => faultsOf(dossier, now))
  })
