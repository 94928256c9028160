import type { PayloadRequest } from 'payload'
import { hashOf } from '../ledger/hashOf.ts'
import { givenColumns, type LoggedRow } from '../ledger/loggedRow.ts'
import { idOf } from '../domain/idOf.ts'
import { type Actor, theClock } from '../domain/roles.ts'
import type { Move } from '../domain/workflow/moves.ts'
import type { Given } from '../domain/workflow/given.ts'
import type { State } from '../domain/workflow/states.ts'
import type { Move as StoredMove } from '../payload-types.ts'
import { afterCommit } from '../database/afterCommit.ts'
import { logEvent } from '../log/logEvent.ts'
import { headOf, setLastMove } from './heads.ts'
import { asServerWrite } from './serverWrite.ts'
import { versionHashOf } from './versionHash.ts'
import { newestVersion } from './versions.ts'

export type Via = 'rest' | 'graphql' | 'admin' | 'clock' | 'edit'

/** A row of the audit log as the API gives it; `at` is ISO 8601, hashes are SHA-256 in hex. */
export type MoveRow = {
  id: string
  article: string
  revision: number
  version: string
  from: string
  to: string
  move: string
  actor: string | null
  roles: string[]
  via: string
  note: string | null
  contentHash: string | null
  /** Of the version that the move left; null in rows of before it was kept. */
  versionHash: string | null
  /** Of what the move published. */
  publicationHash: string | null
  at: string
  previousHash: string | null
  hash: string
}

type Made = {
  article: string
  revision: number
  from: State
  to: State
  move: Move
  actor: Actor
  via: Via
  given: Given
  contentHash: string | null
  /** Of what the move publishes. */
  publicationHash: string | null
  at: Date
}

/**
 * Writes the move into the log, with the version that it left, chained to the article's row before it; within the
 * caller's transaction.
 */
export async function recordMove(req: PayloadRequest, made: Made): Promise<MoveRow> {
  const { actor, given, at, ...rest } = made
  const newest = await newestVersion(req, made.article)
  const row = {
    ...rest,
    version: newest.id,
    versionHash: versionHashOf(newest.version),
    actor: actor === theClock ? null : actor.id,
    roles: [...actor.roles],
    ...givenColumns(given),
    at: at.toISOString(),
    previousHash: (await headOf(req, made.article)).lastMoveHash ?? null,
  } satisfies LoggedRow
  const hash = hashOf(row)
  const stored = await req.payload.create({
    collection: 'moves',
    data: { ...row, hash },
    depth: 0,
    overrideAccess: true,
    ...asServerWrite(req),
  })
  await setLastMove(req, made.article, hash)
  await afterCommit(req, () => tellLog(req, row))
  return toMoveRow(stored)
}

/** The demo newsroom's moves, which the server makes for itself, are no news. */
const tellLog = (
  req: PayloadRequest,
  {
    article,
    revision,
    move,
    from,
    to,
    actor,
    via,
  }: Pick<MoveRow, 'article' | 'revision' | 'move' | 'from' | 'to' | 'actor' | 'via'>,
): void => {
  if (req.payloadAPI === 'local' && via !== 'clock') return
  logEvent(req, { event: 'move', outcome: move, article, revision, from, to, user: actor, via })
}

/** The newest row of one move of the article, with what was given; null when it was never made. */
export async function lastOf(
  req: PayloadRequest,
  article: string,
  move: Move,
): Promise<StoredMove | null> {
  const { docs } = await req.payload.find({
    collection: 'moves',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    sort: '-revision',
    where: { and: [{ article: { equals: article } }, { move: { equals: move } }] },
  })
  return docs[0] ?? null
}

/** The log of one article, newest first. */
export async function historyOf(req: PayloadRequest, article: string): Promise<MoveRow[]> {
  const { docs } = await req.payload.find({
    collection: 'moves',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: '-revision',
    where: { article: { equals: article } },
  })
  return docs.map(toMoveRow)
}

const toMoveRow = (stored: StoredMove): MoveRow => ({
  id: stored.id,
  article: idOf(stored.article) ?? '',
  revision: stored.revision,
  version: stored.version ?? '',
  from: stored.from,
  to: stored.to,
  move: stored.move,
  actor: idOf(stored.actor),
  roles: stored.roles ?? [],
  via: stored.via,
  note: stored.note ?? null,
  contentHash: stored.contentHash ?? null,
  versionHash: stored.versionHash ?? null,
  publicationHash: stored.publicationHash ?? null,
  at: stored.at,
  previousHash: stored.previousHash ?? null,
  hash: stored.hash,
})
