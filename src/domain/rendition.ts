import { isRecord } from './isRecord.ts'

export const cropRatios = ['16:9', '4:3', '1:1'] as const
export type CropRatio = (typeof cropRatios)[number]

/**
 * A file made of a photo besides its WebP sizes: all of it, or what is left of it in another form, around the focal point
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

/** Those that the record of a photo names; a record of before there were any names none. */
export const renditionsIn = (value: unknown): Rendition[] =>
  Array.isArray(value) ? value.filter(isRecord).map((one) => one as Rendition) : []
