import type { CollectionAfterDeleteHook } from 'payload'
import { afterCommit } from '../../../database/afterCommit.ts'
import { filesNamedBy, type Filed } from '../../../images/filesNamedBy.ts'
import { dropFilesNow } from '../../../images/store.ts'

/** The files of a photo go when its record has gone, and not before that is stored. */
export const dropUpload: CollectionAfterDeleteHook<Filed & { id: string }> = ({ doc, req }) =>
  afterCommit(req, () => {
    dropFilesNow(filesNamedBy(doc))
  })
