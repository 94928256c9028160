import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import type { Print } from '../../../images/develop.ts'
import { sizeFile, sizeNames } from '../../../images/sizes.ts'
import { signPhoto } from '../../../images/takePhoto.ts'
import type { PhotoWords } from '../../../images/xmpOf.ts'

type Upload = PhotoWords & { id: string; filename: string; uploader?: string | null }

/** Notes what is known of a new photo's files, who brought it, and that more of them are to be made. */
export const describeFile: CollectionBeforeChangeHook<Upload> = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { filename = '', uploader } = data
  const { hash, sizes } = signPhoto(req, data)
  return {
    ...data,
    hash,
    uploader: uploader ?? actorOf(req)?.id ?? null,
    sizes: Object.fromEntries(sizeNames.map((name) => [name, described(filename, sizes[name])])),
    renditions: [],
    renditionsDue: new Date().toISOString(),
  }
}

const described = (filename: string, print: Print | undefined) =>
  print && {
    filename: sizeFile(filename, print.width, 'webp'),
    width: print.width,
    height: print.height,
    mimeType: print.mimeType,
    filesize: print.data.length,
  }
