import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { photoLimits } from '../domain/photoLimits.ts'
import { formatOf, isSequence, type PhotoFormat } from './formatOf.ts'
import { inTurn } from './inTurn.ts'
import { isAnimatedPng } from './isAnimatedPng.ts'
import { isPolyglot } from './isPolyglot.ts'
import { largestWidth, type SizeName, sizesWithin } from './sizes.ts'

/** One file of a photo, ready to be kept. */
export type Print = { data: Buffer; mimeType: string; width: number; height: number }

/** A photo as it may be shown: the whole of it, its sizes, and the SHA-256 of the whole. */
export type Photo = {
  original: Print & { extension: 'jpg' | 'png' }
  sizes: Partial<Record<SizeName, Print>>
  hash: string
}

export type PhotoFault =
  | 'noFile'
  | 'notAPhoto'
  | 'heic'
  | 'brokenPhoto'
  | 'tooManyPixels'
  | 'animated'
  | 'manyPages'
  | 'polyglot'

/** A file of which no photo can be made. */
export class UnfitPhoto extends Error {
  override readonly name = 'UnfitPhoto'
  readonly fault: PhotoFault
  constructor(fault: PhotoFault, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
  }
}

/** A tiny file can claim far more pixels, and cost minutes. */
const reading = { limitInputPixels: photoLimits.pixels, failOn: 'error' } as const
/** A third less work than sharp's own effort of 4, for five percent more bytes. */
export const webp = { quality: 75, effort: 2 } as const

/** Whether the sharp that is installed reads what iPhones write: its own builds do not, for the patents on it. */
export const readsHeic = (
  (sharp.format.heif as { input: { fileSuffix?: string[] } }).input.fileSuffix ?? []
).includes('.heic')

/**
 * Makes of an uploaded file what the newsroom keeps: pixels alone, upright and in sRGB. Nothing that
 * the file says beside them survives, neither camera position nor serial number nor a script behind
 * the picture. The sizes are made from one decoded picture of the largest.
 *
 * @throws {UnfitPhoto} when the file is no photo, or one that is broken, moving or beyond measure.
 */
export const develop = async (file: Buffer): Promise<Photo> => {
  const format = formatOf(file)
  if (format === null) throw new UnfitPhoto(file.length === 0 ? 'noFile' : 'notAPhoto')
  if (format === 'heic' && !readsHeic) throw new UnfitPhoto('heic')
  if (isPolyglot(file)) throw new UnfitPhoto('polyglot')
  // What it claims is measured, and answered with another sentence than a broken file.
  const claimed = await asked(sharp(file, { limitInputPixels: false }).metadata())
  const fault = faultOf(file, format, claimed)
  if (fault !== null) throw new UnfitPhoto(fault)
  const asPng = isKeptAsPng(format, claimed)
  return inTurn(async () => {
    const [original, sizes] = await asked(
      Promise.all([printOriginal(file, asPng), printSizes(file, claimed.autoOrient.width)]),
    )
    return { original, sizes, hash: createHash('sha256').update(original.data).digest('hex') }
  })
}

const faultOf = (
  file: Buffer,
  format: PhotoFormat,
  { autoOrient, format: read, pages = 1, subifds = 0 }: Metadata,
): PhotoFault | null => {
  const { width, height } = autoOrient
  if (read !== (format === 'avif' || format === 'heic' ? 'heif' : format)) return 'brokenPhoto'
  if (format === 'tiff' && pages > 1) return 'manyPages'
  // A camera's raw file: what stands first in it is its thumbnail.
  if (format === 'tiff' && subifds > 0) return 'notAPhoto'
  if (pages > 1 || isSequence(file) || (format === 'png' && isAnimatedPng(file))) return 'animated'
  return width * height > photoLimits.pixels || Math.max(width, height) > photoLimits.side
    ? 'tooManyPixels'
    : null
}

/** What came lossless or can be seen through stays so; all else becomes what print, feeds and every messenger can open. */
const isKeptAsPng = (format: PhotoFormat, { hasAlpha }: Metadata): boolean =>
  format === 'png' || format === 'gif' || (format !== 'jpeg' && hasAlpha)

const printOriginal = async (file: Buffer, asPng: boolean): Promise<Photo['original']> => {
  const upright = sharp(file, reading).autoOrient()
  return asPng
    ? { ...(await print(upright.png(), 'image/png')), extension: 'png' }
    : { ...(await print(upright.jpeg({ quality: 90 }), 'image/jpeg')), extension: 'jpg' }
}

const printSizes = async (file: Buffer, width: number): Promise<Photo['sizes']> => {
  const { data, info } = await sharp(file, reading)
    .autoOrient()
    .resize({ width: Math.min(width, largestWidth) })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const printSize = async ([size, wide]: [SizeName, number]): Promise<[SizeName, Print]> => {
    const picture = sharp(data, { raw: info }).resize(wide).webp(webp)
    return [size, await print(picture, 'image/webp')]
  }
  // The largest takes longest, so it is begun first.
  const prints = await Promise.all(sizesWithin(width).toReversed().map(printSize))
  return Object.fromEntries(prints.toReversed())
}

/** Finishes a picture. */
export const print = async (picture: Sharp, mimeType: string): Promise<Print> => {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { data, mimeType, width: info.width, height: info.height }
}

/** Whatever sharp has against the bytes, it is the bytes that are at fault. */
const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (error) {
    throw new UnfitPhoto('brokenPhoto', { cause: error })
  }
}
