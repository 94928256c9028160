import type { CollectionAfterDeleteHook } from 'payload'
import { deleteRows } from '../../../database/rows.ts'

/** Of a photo that is gone no key leads anywhere: sent again, it is a new one. */
export const dropUploadKey: CollectionAfterDeleteHook<{ id: string }> = ({ doc, req }) =>
  deleteRows(req, 'uploadKeys', { image: { equals: doc.id } })
