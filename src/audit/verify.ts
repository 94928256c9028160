import { createLocalReq, type Payload, type Where } from 'payload'
import { settings } from '../config/settings.ts'
import { countRows } from '../database/rows.ts'
import type { Finding } from './findings.ts'
import type { Checkpoint } from './checkpointRow.ts'
import { verifyAccounts } from './verifyAccounts.ts'
import { type Looked, verifyArticles } from './verifyArticles.ts'
import { verifyCheckpoints } from './verifyCheckpoints.ts'
import { type PhotosLooked, verifyPhotos } from './verifyPhotos.ts'

/** What was looked at, and the newest seal; `newer` counts the moves that no seal covers yet. */
export type Verified = Looked &
  PhotosLooked & {
    accounts: number
    seal: Pick<Checkpoint, 'number' | 'at' | 'hash'> | null
    newer: number
  }

type Asked = { expected?: string | null; now?: Date; mends?: boolean }

/**
 * Compares what is stored with itself: the logs with their hashes and the seals over them, publications,
 * corrections and pages with the logs, accounts with theirs, approvals with what they approved, photos with their files. Nothing
 * is changed, unless it is asked to mend; it may be done beside a newsroom at work.
 *
 * @param expected the hash of a seal noted down outside, which must still be one of the chain.
 * @param mends whether files that nobody names are taken away.
 */
export async function* verify(
  payload: Payload,
  { expected = null, now = new Date(), mends = false }: Asked = {},
): AsyncGenerator<Finding, Verified> {
  const req = await createLocalReq({}, payload)
  const { newest, hasExpected } = yield* verifyCheckpoints(req, expected)
  if (expected !== null && !hasExpected) yield { code: 'expectedGone', hash: expected }
  const looked = yield* verifyArticles(payload, now)
  if (newest === null && looked.moves > 0) yield { code: 'neverSealed' }
  const { accounts } = yield* verifyAccounts(payload, now)
  const photos = yield* verifyPhotos(req, { folder: settings.mediaDir, now, mends })
  const sinceSeal: Where = newest
    ? { at: { greater_than: new Date(newest.upTo).toISOString() } }
    : {}
  const newer = await countRows(req, 'moves', sinceSeal)
  const seal = newest && {
    number: newest.number,
    at: new Date(newest.at).toISOString(),
    hash: newest.hash,
  }
  return { ...looked, accounts, ...photos, seal, newer }
}
