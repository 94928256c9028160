import type { CollectionAfterDeleteHook } from 'payload'
import { filesOf } from '../../../images/sizes.ts'
import { dropFiles } from '../../../images/store.ts'

/** The files of a photo go when its record has gone. */
export const dropUpload: CollectionAfterDeleteHook<{ id: string; filename: string }> = ({ doc }) =>
  dropFiles(filesOf(doc.filename))
