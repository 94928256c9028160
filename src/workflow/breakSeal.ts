import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import type { State } from '../domain/workflow/states.ts'
import { headOf } from './heads.ts'
import { notify } from './notify.ts'
import { lastOf, recordMove } from './recordMove.ts'
import { requireActor } from '../access/requireActor.ts'

/**
 * Logs that an edit took the article back from its approval, and tells whoever approved it and, where
 * that was cancelled, whoever scheduled it (contract §4, `breakSeal`).
 */
export async function recordBrokenSeal(
  req: PayloadRequest,
  article: string,
  from: State,
): Promise<void> {
  const actor = requireActor(req)
  const at = new Date()
  const approver = await lastOf(req, article, 'approve')
  const scheduler = from === 'scheduled' ? await lastOf(req, article, 'schedule') : null
  await recordMove(req, {
    article,
    revision: (await headOf(req, article)).revision,
    from,
    to: 'review',
    move: 'breakSeal',
    actor,
    via: 'edit',
    given: {},
    contentHash: null,
    publicationHash: null,
    at,
  })
  const users = [idOf(approver?.actor), idOf(scheduler?.actor)]
  await notify(req, { kind: 'sealBroken', users, article, by: actor.id, at })
}
