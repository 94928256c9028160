import { isRecord } from './isRecord.ts'
import { photoOf } from './photoFile.ts'

export const cropRatios = ['16:9', '4:3', '1:1'] as const
export type CropRatio = (typeof cropRatios)[number]

/** How much wider than high a crop is: 1.77… of “16:9”. */
export const proportionOf = (ratio: CropRatio): number => {
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  return across / down
}

/**
 * A file made of a photo besides its WebP sizes: all of it in another form, or what is left of it around the focal point
 * that it was made for (see `focusOf`).
 */
export type Rendition = {
  kind: 'whole' | CropRatio | 'share'
  focus: string | null
  width: number
  height: number
  type: 'image/webp' | 'image/avif' | 'image/jpeg'
  filename: string
}

type Recorded = { filename?: string | null; renditions?: unknown }

/** Those that the record of a photo names as its own; a record of before there were any names none. */
export const renditionsIn = ({ filename, renditions }: Recorded): Rendition[] => {
  const photo = photoOf(filename ?? '')
  return Array.isArray(renditions)
    ? renditions
        .filter(isRecord)
        .map((one) => one as Rendition)
        .filter((one) => photo !== null && photoOf(one.filename) === photo)
    : []
}
