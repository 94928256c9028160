import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import type { Author } from '../../payload-types.ts'
import { showPhotos } from '../../publishing/index.ts'

/** Authors are public, and so is the portrait of one, as long as one shows it. */
export const showPortrait: CollectionAfterChangeHook<Author> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const [now, before] = [doc, previousDoc as Partial<Author> | undefined].map(portraitOf)
  if (now !== before) await showPhotos(req, { shown: listed(now), before: listed(before) })
}

/** The same after one of them is deleted. */
export const hidePortrait: CollectionAfterDeleteHook<Author> = async ({ doc, req }) => {
  await showPhotos(req, { shown: [], before: listed(portraitOf(doc)) })
}

const portraitOf = (author: Partial<Author> | undefined): string | null => idOf(author?.avatar)
const listed = (id: string | null | undefined): string[] => (id ? [id] : [])
