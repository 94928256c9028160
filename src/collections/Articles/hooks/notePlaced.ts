import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '../../../payload-types.ts'
import { notePlacedPhotos } from '../../../images/notePlacedPhotos.ts'
import { idsOf } from '../../../domain/idOf.ts'

/** The photos that an article comes to use are noted as used, within the same transaction. */
export const notePlaced: CollectionBeforeChangeHook<Article> = async ({ data, req }) => {
  await notePlacedPhotos(req, idsOf(data.photos))
}
