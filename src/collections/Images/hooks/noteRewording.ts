import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import type { Image } from '../../../payload-types.ts'
import { withRewordings } from '../../../workflow/rewordings.ts'

/** Remembers who changes the words of a photo: a later version of an article may show them. */
export const noteRewording: CollectionBeforeChangeHook<Image> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (operation !== 'update' || !actor || !originalDoc) return data
  return { ...data, reworded: withRewordings(originalDoc, data, { by: actor.id, at: new Date() }) }
}
