import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { findRowById } from '../../../database/rows.ts'
import type { Image } from '../../../payload-types.ts'
import { listRewordings } from '../../../workflow/rewordingTasks.ts'
import { changedWords, wordsOfPhoto } from '../../../workflow/rewordings.ts'

/** Live articles go on printing what was approved; that the photo says otherwise now is for their desk to decide upon. */
export const listLiveUses: CollectionAfterChangeHook<Image> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return
  if (changedWords(wordsOfPhoto, { ...previousDoc }, { ...doc }).length === 0) return
  const row = await findRowById(req, 'images', doc.id, { select: ['live', ...wordsOfPhoto] })
  if (row?.live) await listRewordings(req, row, actorOf(req)?.id ?? null)
}
