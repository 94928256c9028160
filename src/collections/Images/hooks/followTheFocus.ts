import type { CollectionBeforeChangeHook } from 'payload'
import type { Image } from '../../../payload-types.ts'
import { presentFocus } from '../../../images/planned.ts'

/** A moved focal point asks for other crops, in files of their own. */
export const followTheFocus: CollectionBeforeChangeHook<Image> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const isMoved = presentFocus({ ...originalDoc, ...data }) !== presentFocus(originalDoc)
  return isMoved ? { ...data, renditionsDue: new Date().toISOString() } : data
}
