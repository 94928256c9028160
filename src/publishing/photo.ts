import { asShown, type FigureUse } from '../domain/body.ts'
import type { FrozenFigure } from './frozen.ts'

type File = { filename?: string | null; mimeType?: string | null; width?: number | null }

/** What a publication needs of a row of `images`. */
export type Photo = File & {
  id: string | number
  height?: number | null
  sizes?: Record<string, File | null | undefined> | null
  alt?: string | null
  caption?: string | null
  credit?: string | null
  focalX?: number | null
  focalY?: number | null
  hash?: string | null
}

/**
 * A photo as this use of it is shown to readers.
 *
 * @throws when the photo has no file: the moves refuse that, so it is a fault of the program.
 */
export const figureOf = (use: Omit<FigureUse, 'image' | 'path'>, photo: Photo): FrozenFigure => {
  const { filename, width, height } = photo
  if (!filename || !width || !height) throw new Error(`Photo ${photo.id} has no file to publish.`)
  return {
    image: String(photo.id),
    hash: photo.hash ?? null,
    src: addressOf(filename),
    width,
    height,
    srcset: srcsetOf(photo),
    ...asShown(use, photo),
    focalPoint: { x: photo.focalX ?? 50, y: photo.focalY ?? 50 },
  }
}

const addressOf = (filename: string): string => `/api/images/file/${encodeURIComponent(filename)}`

/** Every size from narrow to wide. */
const srcsetOf = (photo: Photo): FrozenFigure['srcset'] =>
  Object.values(photo.sizes ?? {})
    .flatMap((file) =>
      file?.filename && file.width && file.mimeType
        ? [{ src: addressOf(file.filename), width: file.width, type: file.mimeType }]
        : [],
    )
    .toSorted((one, other) => one.width - other.width)
