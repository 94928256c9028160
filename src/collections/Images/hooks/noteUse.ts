import type { CollectionBeforeChangeHook } from 'payload'
import type { Image } from '../../../payload-types.ts'
import { hasBeenShown } from '../../../publishing/index.ts'

/** A photo of which somebody says that it may be used once is used up if it was, and one that may be used again is not. */
export const noteUse: CollectionBeforeChangeHook<Image> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, usedUp: false }
  const scope = (data.rights ?? originalDoc?.rights)?.scope
  if (scope === originalDoc?.rights?.scope) return { ...data, usedUp: originalDoc?.usedUp ?? false }
  const usedUp = scope === 'once' && (await hasBeenShown(req, String(originalDoc?.id)))
  return { ...data, usedUp }
}
