import { focusOf } from '../domain/photoFile.ts'
import { cropRatios, type Rendition, renditionsIn } from '../domain/rendition.ts'
import type { FrozenFigure } from './frozen.ts'

type File = { filename?: string | null; mimeType?: string | null; width?: number | null }

/** The part of a row of `images` that says which files there are. */
export type Filed = File & {
  sizes?: Record<string, File | null | undefined> | null
  renditions?: unknown
}

/** In which files a photo is shown. */
export type Sources = Pick<FrozenFigure, 'srcset' | 'crops' | 'share'>

/** Where readers fetch a file, from the root of the site. */
export const addressOf = (filename: string): string =>
  `/api/images/file/${encodeURIComponent(filename)}`

/** All renditions of a photo around a focal point, from narrow to wide, the formats that everybody reads first. */
export const sourcesOf = (photo: Filed, focalPoint: FrozenFigure['focalPoint']): Sources => {
  const focus = focusOf(focalPoint)
  const made = renditionsIn(photo)
  const crops = cropRatios.flatMap((ratio) => {
    const srcset = made.filter((one) => one.kind === ratio && one.focus === focus).map(sourceOf)
    return srcset.length > 0 ? [{ ratio, srcset: inOrder(srcset) }] : []
  })
  const share = made.find((one) => one.kind === 'share' && one.focus === focus)
  return {
    srcset: inOrder([
      ...Object.values(photo.sizes ?? {}).flatMap(sizeIn),
      ...made.filter(({ kind }) => kind === 'whole').map(sourceOf),
    ]),
    ...(crops.length > 0 && { crops }),
    ...(share && { share: { ...sourceOf(share), height: share.height } }),
  }
}

type Source = FrozenFigure['srcset'][number]

const sourceOf = ({ filename, width, type }: Rendition): Source => ({
  ...{ src: addressOf(filename), width, type },
})

const sizeIn = (file: File | null | undefined): Source[] =>
  file?.filename && file.width && file.mimeType
    ? [{ src: addressOf(file.filename), width: file.width, type: file.mimeType }]
    : []

/** WebP before AVIF. */
const inOrder = (sources: readonly Source[]): Source[] =>
  sources.toSorted(
    (one, other) => other.type.localeCompare(one.type, 'en') || one.width - other.width,
  )
