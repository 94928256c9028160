import { asShown, type FigureUse } from '../domain/body.ts'
import type { FrozenFigure } from './frozen.ts'
import { addressOf, type Filed, sourcesOf } from './sources.ts'

/** What a publication needs of a row of `images`. */
export type Photo = Filed & {
  id: string | number
  height?: number | null
  alt?: string | null
  caption?: string | null
  credit?: string | null
  focalX?: number | null
  focalY?: number | null
  hash?: string | null
  rights?: { scope?: string | null } | null
}

/**
 * A photo as this use of it is shown to readers, in whatever forms there are of it by now.
 *
 * @throws when the photo has no file: the moves refuse that, so it is a fault of the program.
 */
export const figureOf = (use: Omit<FigureUse, 'image' | 'path'>, photo: Photo): FrozenFigure => {
  const { filename, width, height } = photo
  if (!filename || !width || !height) throw new Error(`Photo ${photo.id} has no file to publish.`)
  const focalPoint = { x: photo.focalX ?? 50, y: photo.focalY ?? 50 }
  return {
    image: String(photo.id),
    hash: photo.hash ?? null,
    // The upload, which says of what the renditions are; `renditionsOf` gives readers none of it.
    src: addressOf(filename),
    width,
    height,
    ...sourcesOf(photo, focalPoint),
    ...(photo.rights?.scope === 'site' && { siteOnly: true }),
    ...asShown(use, photo),
    focalPoint,
  }
}
