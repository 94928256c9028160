import type { CollectionBeforeChangeHook } from 'payload'
import { fingerprint } from '../../../images/fingerprint.ts'
import { sizeNames } from '../../../images/sizes.ts'
import { photoTaken } from '../../../images/takePhoto.ts'

/** What a new photo looks like, of its smallest size: that is decoded in no time, and of one kind for all. */
export const takeFingerprint: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { original, sizes } = photoTaken(req)
  const smallest = sizeNames.flatMap((name) => sizes[name] ?? [])[0] ?? original
  return { ...data, fingerprint: await fingerprint(smallest.data) }
}
