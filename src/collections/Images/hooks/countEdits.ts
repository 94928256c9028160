import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import type { Image } from '../../../payload-types.ts'
import { recordIndirectEdits } from '../../../workflow/recordIndirectEdits.ts'
import { changedWords, shows, wordsOfPhoto } from '../../../workflow/rewordings.ts'
import { usesOf } from '../../../workflow/seal.ts'

/** A change of a photo's words is an edit of the articles that show them. */
export const countEdits: CollectionAfterChangeHook<Image> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (operation !== 'update' || !actor) return
  const changed = changedWords(wordsOfPhoto, { ...previousDoc }, { ...doc })
  if (changed.length === 0) return
  await recordIndirectEdits(req, actor.id, {
    where: { photos: { in: [doc.id] } },
    isShown: (article) =>
      usesOf(article).some((use) => use.image === String(doc.id) && shows(use, changed)),
  })
}
