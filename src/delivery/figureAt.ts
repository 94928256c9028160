import type { FrozenFigure } from '../publishing/frozen.ts'
import { renditionsOf } from '../publishing/renditions.ts'
import type { Figure } from './shapes.ts'

/** A frozen photo at the present address of photos, without what is of no use to readers. */
export const figureAt = (mediaUrl: string, figure: FrozenFigure): Figure => {
  const { image, alt, caption, credit, crops = [], focalPoint, share } = figure
  const { src, width, height, srcset } = renditionsOf(figure)
  const there = <Source extends { src: string }>(one: Source): Source => ({
    ...one,
    src: mediaUrl + one.src,
  })
  return {
    id: image,
    src: mediaUrl + src,
    width,
    height,
    srcset: srcset.map(there),
    crops: crops.map((crop) => ({ ratio: crop.ratio, srcset: crop.srcset.map(there) })),
    share: share
      ? { src: mediaUrl + share.src, width: 1200, height: 630, type: 'image/jpeg' }
      : null,
    alt,
    caption,
    credit,
    focalPoint,
  }
}
