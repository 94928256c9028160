import type { CollectionAfterChangeHook } from 'payload'
import { createRow } from '../../../database/rows.ts'
import { uploadNoted } from '../../../images/noteUpload.ts'
import { uploadKeyNoted } from '../../../images/uploadKey.ts'

/** Keeps the key that a photo came with, in its own transaction: where the key is taken, there is no second photo. */
export const keepUploadKey: CollectionAfterChangeHook<{ id: string }> = async ({
  doc,
  operation,
  req,
}) => {
  const key = uploadKeyNoted(req)
  if (operation !== 'create' || key === undefined) return
  const { sourceHash } = uploadNoted(req)
  await createRow(req, 'uploadKeys', { id: key, image: doc.id, sourceHash })
}
