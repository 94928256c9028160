import type { APIError, PayloadRequest } from 'payload'
import { problem } from '../errors/problem.ts'
import { develop, type Photo, UnfitPhoto } from './develop.ts'
import { photoName } from './photoName.ts'
import { faultSentences } from './sentences.ts'

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

const refused = (unfit: UnfitPhoto, req: PayloadRequest): APIError => {
  req.payload.logger.info({ msg: `An upload was refused: ${unfit.fault}.`, err: unfit.cause })
  const code = unfit.fault === 'tooManyPixels' ? 'tooLarge' : 'invalid'
  return problem(code, req, { path: 'file', says: faultSentences[unfit.fault] })
}
