import { photoFile, photoOf } from '../domain/photoFile.ts'
import type { CropRatio } from '../domain/rendition.ts'

/**
 * The sizes of a photo, by width: lists and the admin's grid, telephones, tablets and dense telephones, the full column
 * of a desk screen. None is larger than the photo itself; of one that is smaller than all, the smallest has its own width.
 * `npm run renditions` makes a new one for the photos that are there already.
 */
export const sizeWidths = {
  w320: 320,
  w640: 640,
  w960: 960,
  w1280: 1280,
  w1600: 1600,
  w1920: 1920,
} as const

/** The widths of its crops, by ratio: the largest card of a page, the cards of a list, a portrait. */
export const cropWidths = {
  '16:9': [320, 640, 1280],
  '4:3': [320, 640, 960],
  '1:1': [320, 640],
} as const satisfies Record<CropRatio, readonly number[]>

/** What social networks show (https://ogp.me); of a photo that would have to be enlarged more than twice there is none. */
export const shareSize = { width: 1200, height: 630, smallest: 600 } as const

export type SizeName = keyof typeof sizeWidths
export const sizeNames = Object.keys(sizeWidths) as readonly SizeName[]
export const largestWidth = Math.max(...Object.values(sizeWidths))

/** Those that need not be enlarged; of what is narrower than all of them its own width. */
export const widthsWithin = (widths: readonly number[], width: number): number[] => {
  const within = widths.filter((one) => one <= width)
  return within.length > 0 ? within : [width]
}

/** The sizes that a photo of this width has, and how wide each is. */
export const sizesWithin = (width: number): [SizeName, number][] => {
  const within = widthsWithin(Object.values(sizeWidths), width)
  return sizeNames.slice(0, within.length).map((name, index) => [name, within[index] ?? width])
}

/** The file of a size, from that of the whole photo. */
export const sizeFile = (original: string, width: number, type: 'webp' | 'avif'): string =>
  `${baseOf(original)}-${width}.${type}`

/** The file of a crop or of the picture for sharing: its name says what it was made around. */
export const cropFile = (
  original: string,
  { kind, focus, width, type }: { kind: CropRatio; focus: string; width: number; type: string },
): string => `${baseOf(original)}-${kind.replace(':', 'x')}-${focus}-${width}.${type}`

export const shareFile = (original: string, focus: string): string =>
  `${baseOf(original)}-share-${focus}.jpg`

const baseOf = (original: string): string => original.replace(/\.[^.]+$/, '')

/** What the whole photo is called that a file belongs to; none when no photo has such a file. */
export const originalsOfFile = (file: string): string[] => {
  const photo = photoOf(file)
  return photo === null ? [] : [`${photo}.jpg`, `${photo}.png`]
}

/** Whether a file is made for readers, and not the upload itself. */
export const isRendition = (file: string): boolean =>
  photoFile.exec(file)?.groups?.rendition !== undefined
