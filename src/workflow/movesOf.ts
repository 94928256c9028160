import { languageOf, type Sentence } from '../domain/language.ts'
import type { PayloadRequest } from 'payload'
import { decideWithoutInputs, fits, inputsOf } from '../domain/workflow/decide.ts'
import type { Input } from '../domain/workflow/given.ts'
import { type Move, moves, rowOf } from '../domain/workflow/moves.ts'
import type { Refusal } from '../domain/workflow/refusals.ts'
import type { State } from '../domain/workflow/states.ts'
import { type Reason, reasonOf } from '../errors/problem.ts'
import { liveOf } from '../publishing/index.ts'
import { blockedOf } from './blocked.ts'
import type { Live } from './carryOut.ts'
import { historyOf, type MoveRow } from './recordMove.ts'
import { requireActor } from '../access/requireActor.ts'
import { seenBy, situationOf } from './situationOf.ts'

export type Moves = {
  state: State
  revision: number
  live: Live
  /** Why the clock could not publish it when it was due. */
  blocked: { at: string; errors: Reason[] } | null
  /** Open to the caller, were the needed things given. */
  allowed: { move: Move; label: Sentence; needs: Input[] }[]
  /** State and role fit, something else stands in the way. */
  refused: { move: Move; errors: Reason[] }[]
  history: MoveRow[]
}

/**
 * What the caller may do with the article now, what stands in the way, and what was done before.
 *
 * @throws 401, 404, and 403 for whoever sees only the live version.
 */
export async function movesOf(req: PayloadRequest, id: string): Promise<Moves> {
  const actor = requireActor(req)
  const worked = await seenBy(actor, req, id)
  const situation = await situationOf(req, worked, { actor, given: {}, now: new Date() })
  const fitting = (Object.keys(moves) as Move[]).filter((move) => fits(move, situation))
  const judged = fitting.map((move) => ({ move, decision: decideWithoutInputs(move, situation) }))
  const reasons = (refusals: readonly Refusal[]): Reason[] =>
    refusals.map((one) => reasonOf(one, languageOf(req.i18n)))
  const blocked = await blockedOf(req, worked.article)
  return {
    state: worked.standing.state,
    revision: worked.article.revision ?? 0,
    live: await liveOf({ req, articleId: id }),
    blocked: blocked && { at: blocked.at, errors: reasons(blocked.refusals) },
    allowed: judged
      .filter(({ decision }) => decision.allowed)
      .map(({ move }) => ({
        move,
        label: rowOf(move).label,
        needs: inputsOf(move, situation.article),
      })),
    refused: judged.flatMap(({ move, decision }) =>
      decision.allowed ? [] : [{ move, errors: reasons(decision.refusals) }],
    ),
    history: await historyOf(req, id),
  }
}
