import type { CollectionAfterChangeHook } from 'payload'
import { sizeFile } from '../../../images/sizes.ts'
import { keepFiles } from '../../../images/store.ts'
import { photoSigned } from '../../../images/takePhoto.ts'

/**
 * Keeps the files of a new photo, as the last thing before the commit: a photo that is refused for any
 * other reason leaves none behind, and one whose files can't be kept is not saved.
 */
export const keepUpload: CollectionAfterChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return
  const { original, sizes } = photoSigned(req)
  const filename = String(data.filename)
  await keepFiles([
    [filename, original.data],
    ...Object.values(sizes).map((print): [string, Buffer] => [
      sizeFile(filename, print.width, 'webp'),
      print.data,
    ]),
  ])
}
