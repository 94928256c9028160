import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import type { Image } from '../../../payload-types.ts'
import { countAsEdits } from '../../../workflow/wordsOfPhotos.ts'

/** A change of a photo's words is an edit of the articles that show them. */
export const countEdits: CollectionAfterChangeHook<Image> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (operation === 'update' && actor) await countAsEdits(req, actor.id, previousDoc, doc)
}
