import type { PayloadRequest } from 'payload'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { decide, refusalsOfPerson } from '../domain/workflow/decide.ts'
import type { Move } from '../domain/workflow/moves.ts'
import type { Given } from '../domain/workflow/given.ts'
import { refusal } from '../errors/problem.ts'
import { carryOut, type Outcome } from './carryOut.ts'
import type { Via } from './recordMove.ts'
import { refuseStale } from './refuseStale.ts'
import { requireActor, reloadActor } from '../access/requireActor.ts'
import { seenBy, situationOf } from './situationOf.ts'

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
    requireActor(req)
    await holdArticle(req, id)
    const actor = await reloadActor(req)
    const worked = await seenBy(actor, req, id)
    const situation = await situationOf(req, worked, { actor, given, now: new Date() })

    const forbidden = refusalsOfPerson(move, situation)
    if (forbidden.length > 0) throw refusal(forbidden, req)
    await refuseStale(req, worked, named)
    const decision = decide(move, situation)
    if (!decision.allowed) throw refusal(decision.refusals, req)

    return carryOut(req, { worked, situation, move, to: decision.to, via })
  })
