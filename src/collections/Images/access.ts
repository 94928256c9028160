import type { FieldAccess } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { idOf } from '../../domain/idOf.ts'
import { may, readsAll } from '../../domain/rights.ts'

/**
 * Of a photo that somebody sees only because it is live, they see its public fields only. Without a
 * document the question is whether a query may name the field; `hidePrivateFilters` says of which rows.
 */
export const readsWholeRecord: FieldAccess<{ id: string; uploader?: unknown }> = ({ doc, req }) => {
  const actor = actorOf(req)
  return doc === undefined
    ? may(actor, 'create', 'images')
    : readsAll(actor, 'images', { uploader: idOf(doc.uploader) })
}

/** Whoever may ask by it is shown it in no record. */
export const onlyAskedBy: FieldAccess = ({ doc, req }) =>
  doc === undefined && may(actorOf(req), 'create', 'images')
