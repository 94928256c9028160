import type { FrozenFigure } from '../publishing/frozen.ts'
import type { Figure } from './shapes.ts'

/** Nobody's screen asks for more of one photo. */
const widest = 1920

/** A frozen photo at the present address of photos: its renditions, without what is of no use to readers. */
export const figureAt = (mediaUrl: string, figure: FrozenFigure): Figure => {
  const { image, alt, caption, credit, focalPoint } = figure
  const renditions = figure.srcset.filter(({ src }) => src !== figure.src)
  const { src, width, height } = largestOf(figure, renditions)
  return {
    id: image,
    src: mediaUrl + src,
    width,
    height,
    srcset: renditions.map((one) => ({ ...one, src: mediaUrl + one.src })),
    crops: [],
    share: null,
    alt,
    caption,
    credit,
    focalPoint,
  }
}

/** What is frozen of a rendition is its width alone: it has the proportions of the photo. */
const largestOf = (
  { src, width, height }: FrozenFigure,
  renditions: FrozenFigure['srcset'],
): Pick<Figure, 'src' | 'width' | 'height'> => {
  const largest = renditions
    .filter((one) => one.width <= widest)
    .toSorted((one, other) => other.width - one.width)[0]
  if (!largest) return { src, width, height }
  const scaled = Math.max(1, Math.round((height * largest.width) / width))
  return { src: largest.src, width: largest.width, height: scaled }
}
