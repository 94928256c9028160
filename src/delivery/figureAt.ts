import type { FrozenFigure } from '../publishing/frozen.ts'
import { renditionsOf } from '../publishing/renditions.ts'
import type { Figure } from './shapes.ts'

/** A frozen photo at the present address of photos, without what is of no use to readers. */
export const figureAt = (mediaUrl: string, figure: FrozenFigure): Figure => {
  const { image, alt, caption, credit, focalPoint } = figure
  const { src, width, height, srcset } = renditionsOf(figure)
  return {
    id: image,
    src: mediaUrl + src,
    width,
    height,
    srcset: srcset.map((one) => ({ ...one, src: mediaUrl + one.src })),
    crops: [],
    share: null,
    alt,
    caption,
    credit,
    focalPoint,
  }
}
