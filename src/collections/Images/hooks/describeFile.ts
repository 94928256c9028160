import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import type { Print } from '../../../images/develop.ts'
import { sizeFile, sizeNames } from '../../../images/sizes.ts'
import { photoTaken } from '../../../images/takePhoto.ts'

type Upload = { id: string; filename: string; uploader?: string | null }

/** Notes what is known of a new photo's files, and who brought it. */
export const describeFile: CollectionBeforeChangeHook<Upload> = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { filename = '', uploader } = data
  const { hash, sizes } = photoTaken(req)
  return {
    ...data,
    hash,
    uploader: uploader ?? actorOf(req)?.id ?? null,
    sizes: Object.fromEntries(
      sizeNames.map((name) => [name, described(sizeFile(filename, name), sizes[name])]),
    ),
  }
}

const described = (filename: string, print: Print | undefined) =>
  print && {
    filename,
    width: print.width,
    height: print.height,
    mimeType: print.mimeType,
    filesize: print.data.length,
  }
