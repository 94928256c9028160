import { type Actor, andUp, desk, hasRole, staff } from '../domain/roles.ts'

type Asker = Actor | null

/** All but administrators and reading applications (contract §2). */
export const mayUpload = (actor: Asker): boolean => hasRole(actor, ...staff)

/** Who reads and describes every photo, and not only their own. */
export const worksOnEveryPhoto = (actor: Asker): boolean => hasRole(actor, 'photographer', ...desk)

/** Who takes away an unused photo that somebody else uploaded. */
export const clearsPhotos = (actor: Asker): boolean => hasRole(actor, ...andUp('deskHead'))

/** Whether a photo is the actor's own work, to look after while nobody else's role says more. */
export const isUploader = (actor: Asker, uploader: string | null): boolean =>
  actor !== null && mayUpload(actor) && actor.id === uploader
