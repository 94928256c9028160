import type { GlobalAfterChangeHook } from 'payload'
import { idsOf } from '../../domain/idOf.ts'
import type { Site } from '../../payload-types.ts'
import { showPhotos } from '../../publishing/index.ts'

/** What the newspaper shows of itself is public, as long as it shows it. */
export const showSitePhotos: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  await showPhotos(req, { shown: photosOf(doc), before: photosOf(previousDoc) })
  return doc as unknown
}

const photosOf = (doc: unknown): string[] => {
  const { logo, image } = (doc ?? {}) as Partial<Site>
  return idsOf([logo, image])
}
