import { isOfUpload } from '../domain/photoFile.ts'
import type { FrozenFigure } from './frozen.ts'

/** Nobody's screen asks for more of one photo. */
const widest = 1920

type Sized = Pick<FrozenFigure, 'src' | 'width' | 'height' | 'srcset'>

/**
 * What readers are shown of a photo: its renditions alone, the largest of those that everybody reads first of all; never
 * the upload, which old publications name among them.
 */
export const renditionsOf = (figure: Sized): Sized => {
  const srcset = figure.srcset.filter(({ src }) => !isOfUpload(src))
  return { ...largestOf(figure, srcset), srcset }
}

/** The part of them that stands in a single picture without a choice of formats. */
export const readByAll = ({ type }: FrozenFigure['srcset'][number]): boolean =>
  type !== 'image/avif'

/** What is frozen of a rendition is its width alone: it has the proportions of the photo. */
const largestOf = ({ src, width, height }: Sized, renditions: Sized['srcset']) => {
  const largest = renditions
    .filter((one) => one.width <= widest && readByAll(one))
    .toSorted((one, other) => other.width - one.width)[0]
  if (!largest) return { src, width, height }
  const scaled = Math.max(1, Math.round((height * largest.width) / width))
  return { src: largest.src, width: largest.width, height: scaled }
}
