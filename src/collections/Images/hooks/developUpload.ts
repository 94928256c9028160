import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { may } from '../../../domain/rights.ts'
import { noteUpload } from '../../../images/noteUpload.ts'
import { takePhoto } from '../../../images/takePhoto.ts'
import { focusOnly } from './focusOnly.ts'

/**
 * Develops an uploaded photo before anything else is done with it. Whoever may not upload goes on to
 * Payload's own refusal: no work is done for strangers. Without a file Payload would fetch one from an
 * address in the data; so a file has to be there.
 */
export const developUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create') return args
  if (!overrideAccess && !may(actorOf(req), 'create', 'images')) return args
  focusOnly(req)
  const uploaded = req.file?.data
  await takePhoto(req)
  if (uploaded) await noteUpload(req, uploaded)
  return args
}
