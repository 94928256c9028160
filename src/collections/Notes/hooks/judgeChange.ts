import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { holdArticle } from '../../../database/transaction.ts'
import { idOf } from '../../../domain/idOf.ts'
import type { Actor } from '../../../domain/roles.ts'
import { refusalsOfEdit } from '../../../domain/workflow/edit.ts'
import { problem, refusal } from '../../../errors/problem.ts'
import type { Note } from '../../../payload-types.ts'
import { standingOf } from '../../../workflow/situationOf.ts'
import { workedOn } from '../../../workflow/versions.ts'

/**
 * A note's words are its writer's to change; to resolve it, and to reopen it, is for whoever may edit the
 * article now. When and by whom it was resolved is said by the server.
 */
export const judgeChange: CollectionBeforeValidateHook<Note> = async ({
  data,
  operation,
  originalDoc: note,
  req,
}) => {
  const actor = actorOf(req)
  if (operation !== 'update' || !data || !note || !actor) return data
  if (data.text !== note.text && idOf(note.writer) !== actor.id)
    throw problem('forbidden', req, {
      path: 'text',
      says: {
        vi: 'Chỉ người viết ghi chú mới sửa được nội dung của nó.',
        en: 'Only its writer may change the text of a note.',
      },
    })
  const { resolvedAt } = data
  if (Boolean(resolvedAt) === Boolean(note.resolvedAt))
    return { ...data, resolvedAt: note.resolvedAt, resolvedBy: note.resolvedBy }
  await refuseWhoMayNotEdit(actor, req, idOf(note.article) ?? '')
  return {
    ...data,
    resolvedAt: resolvedAt ? new Date().toISOString() : null,
    resolvedBy: resolvedAt ? actor.id : null,
  }
}

async function refuseWhoMayNotEdit(actor: Actor, req: PayloadRequest, id: string): Promise<void> {
  await holdArticle(req, id)
  const worked = await workedOn(req, id)
  if (!worked) throw problem('notFound', req)
  const refusals = refusalsOfEdit({ actor, article: await standingOf(req, worked) })
  if (refusals.length > 0) throw refusal(refusals, req)
}
