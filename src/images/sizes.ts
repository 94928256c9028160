import { photoFile } from '../domain/photoFile.ts'

/**
 * The WebP sizes of a photo, by width: lists and the admin's grid, phones, tablets and dense phones,
 * the full column of a desk screen. None is larger than the photo itself.
 */
export const sizeWidths = { w320: 320, w640: 640, w1024: 1024, w1600: 1600 } as const

export type SizeName = keyof typeof sizeWidths
export const sizeNames = Object.keys(sizeWidths) as readonly SizeName[]
export const largestWidth = Math.max(...Object.values(sizeWidths))

/** The sizes that a photo of this width has: those it need not be enlarged for. */
export const sizesWithin = (width: number): SizeName[] =>
  sizeNames.filter((name) => sizeWidths[name] <= width)

/** The file of a size, from that of the whole photo. */
export const sizeFile = (original: string, size: SizeName): string =>
  original.replace(/\.[^.]+$/, `-${sizeWidths[size]}.webp`)

/** Every file that a photo may have. */
export const filesOf = (original: string): string[] => [
  original,
  ...sizeNames.map((size) => sizeFile(original, size)),
]

/** What the whole photo is called that a file belongs to; none when no photo has such a file. */
export const originalsOfFile = (file: string): string[] => {
  const photo = photoFile.exec(file)?.groups?.photo
  return photo === undefined ? [] : [`${photo}.jpg`, `${photo}.png`]
}
