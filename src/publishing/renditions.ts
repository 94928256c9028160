import type { FrozenFigure } from './frozen.ts'

/** Nobody's screen asks for more of one photo. */
const widest = 1920

type Sized = Pick<FrozenFigure, 'src' | 'width' | 'height' | 'srcset'>

/** What readers are shown of a photo: its renditions alone, the largest of them first of all; never the upload. */
export const renditionsOf = (figure: Sized): Sized => {
  const srcset = figure.srcset.filter(({ src }) => src !== figure.src)
  return { ...largestOf(figure, srcset), srcset }
}

/** What is frozen of a rendition is its width alone: it has the proportions of the photo. */
const largestOf = ({ src, width, height }: Sized, renditions: Sized['srcset']) => {
  const largest = renditions
    .filter((one) => one.width <= widest)
    .toSorted((one, other) => other.width - one.width)[0]
  if (!largest) return { src, width, height }
  const scaled = Math.max(1, Math.round((height * largest.width) / width))
  return { src: largest.src, width: largest.width, height: scaled }
}
