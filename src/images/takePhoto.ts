import type { APIError, PayloadRequest } from 'payload'
import { problem } from '../errors/problem.ts'
import { develop, type Photo, UnfitPhoto } from './develop.ts'
import { photoName } from './photoName.ts'
import { faultSentences } from './sentences.ts'
import { signPrints } from './signPrints.ts'
import type { PhotoWords } from './xmpOf.ts'

/** The developed photo behind the file that Payload passes on; the file's own bytes are the key. */
const developed = new WeakMap<Buffer, Photo>()

/**
 * Puts the developed photo in the place of the uploaded file, under a name of ours.
 *
 * @throws 400 `invalid` or 413 `tooLarge`, with a sentence, when no photo can be made of the file.
 */
export const takePhoto = async (req: PayloadRequest): Promise<void> => {
  const { name = '', data = Buffer.alloc(0) } = req.file ?? {}
  const photo = await develop(data).catch((error: unknown) => {
    throw error instanceof UnfitPhoto ? refused(error, req) : error
  })
  const { original } = photo
  developed.set(original.data, photo)
  req.file = {
    name: `${photoName(name, data)}.${original.extension}`,
    data: original.data,
    mimetype: original.mimeType,
    size: original.data.length,
  }
}

/** The photo that `takePhoto` made for this request. */
export const photoTaken = ({ file }: PayloadRequest): Photo => {
  const photo = file && developed.get(file.data)
  if (!photo) throw new Error('A photo is being saved that was not developed.')
  return photo
}

/** The same, its sizes signed with the words of its record: known once those are checked, and kept so to the end. */
export const signPhoto = (req: PayloadRequest, words: PhotoWords): Photo => {
  const photo = photoTaken(req)
  const sizes = signPrints(photo.sizes, words)
  signed.set(photo, sizes)
  return { ...photo, sizes }
}

/** What `signPhoto` has made. */
export const photoSigned = (req: PayloadRequest): Photo => {
  const photo = photoTaken(req)
  return { ...photo, sizes: signed.get(photo) ?? photo.sizes }
}

const signed = new WeakMap<Photo, Photo['sizes']>()

const refused = (unfit: UnfitPhoto, req: PayloadRequest): APIError => {
  req.payload.logger.info({ msg: `An upload was refused: ${unfit.fault}.`, err: unfit.cause })
  const code = unfit.fault === 'tooManyPixels' ? 'tooLarge' : 'invalid'
  return problem(code, req, { path: 'file', says: faultSentences[unfit.fault] })
}
