import type { Access, FieldAccess } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { idOf } from '../../domain/idOf.ts'
import { clearsPhotos, isUploader, mayUpload, worksOnEveryPhoto } from '../../images/rights.ts'

export const createImages: Access = ({ req }) => mayUpload(actorOf(req))

/** Own photos for whoever uploads, all for photographers and the desk, live ones for everybody. */
export const readImages: Access = ({ req }) => {
  const actor = actorOf(req)
  if (worksOnEveryPhoto(actor)) return true
  const live = { live: { equals: true } }
  return actor && mayUpload(actor) ? { or: [live, { uploader: { equals: actor.id } }] } : live
}

export const updateImages: Access = ({ req }) => {
  const actor = actorOf(req)
  return worksOnEveryPhoto(actor) || (mayUpload(actor) && { uploader: { equals: actor?.id } })
}

/** Whether the photo is in use is asked before it goes (`refuseWhileInUse`). */
export const deleteImages: Access = ({ req }) => {
  const actor = actorOf(req)
  return clearsPhotos(actor) || (mayUpload(actor) && { uploader: { equals: actor?.id } })
}

/**
 * Of a photo that somebody sees only because it is live, they see its public fields only. Without a
 * document the question is whether a query may name the field.
 */
export const readsWholeRecord: FieldAccess<{ id: string; uploader?: unknown }> = ({ doc, req }) => {
  const actor = actorOf(req)
  if (doc === undefined) return mayUpload(actor)
  return worksOnEveryPhoto(actor) || isUploader(actor, idOf(doc.uploader))
}

/** What the server notes of itself. */
export const unwritable: FieldAccess = () => false
