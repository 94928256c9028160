import { focusOf } from '../domain/photoFile.ts'
import { cropRatios, proportionOf, type Rendition } from '../domain/rendition.ts'
import { filesNamedBy, type Filed } from './filesNamedBy.ts'
import {
  cropFile,
  cropWidths,
  shareFile,
  shareSize,
  sizeFile,
  type SizeName,
  sizesWithin,
  widthsWithin,
} from './sizes.ts'

/** The part of a photo's record that says what can be made of it. */
export type Planned = Filed & {
  width?: number | null
  height?: number | null
  focalX?: number | null
  focalY?: number | null
}

/** A file that a photo ought to have; `size` where it is one of its WebP sizes, which the record names apart. */
export type Task = Rendition & { size?: SizeName }

/** Where the focal point of a photo is as of now, by the names of files. */
export const presentFocus = ({ focalX, focalY }: Planned): string =>
  focusOf({ x: focalX ?? 50, y: focalY ?? 50 })

/**
 * All that ought to be made of a photo, as of today's sizes and its present focal point. What is quick and shown to
 * most comes first.
 */
export const plannedFor = (photo: Planned): Task[] => {
  const { filename, width, height } = photo
  if (!filename || !width || !height) return []
  const focus = presentFocus(photo)
  const sizes = sizesWithin(width)
  const heightAt = (wide: number) => Math.max(1, Math.round((height * wide) / width))
  const whole = (type: 'webp' | 'avif', [size, wide]: [SizeName, number]): Task => ({
    ...{ kind: 'whole', focus: null, width: wide, height: heightAt(wide) },
    ...{ type: `image/${type}`, filename: sizeFile(filename, wide, type) },
    ...(type === 'webp' && { size }),
  })
  const crops = (type: 'webp' | 'avif'): Task[] =>
    cropRatios.flatMap((kind) =>
      widthsWithin(cropWidths[kind], widthOfCrop({ width, height }, proportionOf(kind))).map(
        (wide) => ({
          ...{
            kind,
            focus,
            width: wide,
            height: Math.max(1, Math.round(wide / proportionOf(kind))),
          },
          ...{
            type: `image/${type}`,
            filename: cropFile(filename, { kind, focus, width: wide, type }),
          },
        }),
      ),
    )
  return [
    ...sizes.map((size) => whole('webp', size)),
    ...share(filename, focus, widthOfCrop({ width, height }, shareSize.width / shareSize.height)),
    ...crops('webp'),
    ...sizes.map((size) => whole('avif', size)),
    ...crops('avif'),
  ]
}

/** What of it is not there yet, as far as its record says. */
export const missingOf = (photo: Planned): Task[] => {
  const named = new Set(filesNamedBy(photo))
  return plannedFor(photo).filter((task) => !named.has(task.filename))
}

const share = (filename: string, focus: string, from: number): Task[] =>
  from < shareSize.smallest
    ? []
    : [
        {
          ...{ kind: 'share', focus, width: shareSize.width, height: shareSize.height },
          ...{ type: 'image/jpeg', filename: shareFile(filename, focus) },
        },
      ]

type Size = { width: number; height: number }

/** How wide the largest part of these proportions is. */
export const widthOfCrop = ({ width, height }: Size, ratio: number): number =>
  Math.max(1, Math.min(width, Math.round(height * ratio)))
