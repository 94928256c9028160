import type { PayloadRequest } from 'payload'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { decide, refusalsOfPerson } from '../domain/workflow/decide.ts'
import { effectsOf } from '../domain/workflow/effects.ts'
import type { Move } from '../domain/workflow/moves.ts'
import type { Given, Situation } from '../domain/workflow/situation.ts'
import type { State } from '../domain/workflow/states.ts'
import { refusal } from '../errors/problem.ts'
import type { Article } from '../payload-types.ts'
import { liveOf, publish, withdraw } from '../publishing/index.ts'
import { raiseRevision } from './heads.ts'
import { type MoveRow, recordMove, type Via } from './recordMove.ts'
import { refuseStale } from './revision.ts'
import { seenBy, situationOf, theActor } from './situationOf.ts'
import {
  newestVersionId,
  saveLive,
  saveNotLive,
  saveWorkingVersion,
  type Worked,
} from './versions.ts'

export type Live = { publication: string; url: string; publishedAt: string } | null
export type Outcome = { state: State; revision: number; live: Live; move: MoveRow }
export type Asked = { id: string; move: Move; given: Given; revision?: unknown; via: Via }

/**
 * The one door: every move of every article goes through here, in one transaction of the article, the
 * log, the publication and the read model (contract §4).
 *
 * @param req who asks is its user; `given` must have passed `readGiven`.
 * @throws what `contract §4` names, in its order: 401, 404, 403, 412, 409.
 */
export const performMove = (req: PayloadRequest, asked: Asked): Promise<Outcome> =>
  inTransaction(req, async (req) => {
    const { id, move, given, revision: named, via } = asked
    const actor = theActor(req)
    await holdArticle(req, id)
    const worked = await seenBy(actor, req, id)
    const situation = await situationOf(req, worked, { actor, given, now: new Date() })

    const forbidden = refusalsOfPerson(move, situation)
    if (forbidden.length > 0) throw refusal(forbidden, req)
    await refuseStale(req, worked, named)
    const decision = decide(move, situation)
    if (!decision.allowed) throw refusal(decision.refusals, req)

    return carryOut(req, { worked, situation, move, to: decision.to, via })
  })

type Decided = { worked: Worked; situation: Situation; move: Move; to: State; via: Via }

/** Does what has been decided. Only a move that was judged, or an edit that breaks the seal, comes here. */
async function carryOut(
  req: PayloadRequest,
  { worked, situation, move, to, via }: Decided,
): Promise<Outcome> {
  const { article } = worked
  const { actor, given, now } = situation
  const revision = await raiseRevision(req, article.id, article.revision ?? 0)
  const saved = await store(req, worked, move, {
    ...effectsOf(move, to, situation),
    state: to,
    revision,
    ...(move === 'publish' && {
      publishedAt: article.publishedAt ?? article.originalPublishedAt ?? now.toISOString(),
    }),
  })
  const contentHash =
    move === 'approve' || move === 'publish' ? situation.article.seal.present : null
  const row = await recordMove(req, {
    article: article.id,
    revision,
    version: await newestVersionId(req, article.id),
    from: situation.article.state,
    to,
    move,
    actor,
    via,
    given,
    contentHash,
    at: now,
  })
  if (contentHash !== null && move === 'publish')
    await publish({
      req,
      article: saved,
      kind: given.kind ?? null,
      moveId: row.id,
      contentHash,
      by: actor.id,
      at: now.toISOString(),
    })
  if (move === 'withdraw') await withdraw({ req, articleId: article.id, at: now.toISOString() })
  return { state: to, revision, live: await liveOf({ req, articleId: article.id }), move: row }
}

const store = (
  req: PayloadRequest,
  worked: Worked,
  move: Move,
  data: Partial<Article>,
): Promise<Article> => {
  if (move === 'publish') return saveLive(req, worked, data)
  if (move === 'withdraw') return saveNotLive(req, worked, data)
  return saveWorkingVersion(req, worked, data)
}
