import type { PayloadRequest } from 'payload'
import type { State } from '../domain/workflow/states.ts'
import { headOf } from './heads.ts'
import { recordMove } from './recordMove.ts'
import { theActor } from './situationOf.ts'
import { newestVersionId } from './versions.ts'

/** Logs that an edit took the article back from its approval (contract §4, `breakSeal`). */
export async function recordBrokenSeal(
  req: PayloadRequest,
  article: string,
  from: State,
): Promise<void> {
  await recordMove(req, {
    article,
    revision: (await headOf(req, article)).revision,
    version: await newestVersionId(req, article),
    from,
    to: 'review',
    move: 'breakSeal',
    actor: theActor(req),
    via: 'edit',
    given: {},
    contentHash: null,
    at: new Date(),
  })
}
