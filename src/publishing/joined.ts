import { canonicalJson } from '../ledger/hashOf.ts'
import type { FrozenFigure } from './frozen.ts'
import { type Filed, type Sources, sourcesOf } from './sources.ts'

/**
 * A photo as it was published, with the renditions that have been made since around the focal point of that day. Nothing
 * else of it changes.
 */
export const joined = (published: FrozenFigure, photo: Filed): FrozenFigure => {
  const made = sourcesOf(photo, published.focalPoint)
  const crops = cropsWith(published.crops ?? [], made.crops ?? [])
  const share = published.share ?? made.share
  return {
    ...published,
    srcset: withMore(published.srcset, made.srcset),
    ...(crops.length > 0 && { crops }),
    ...(share && { share }),
  }
}

/**
 * The same the other way round: the figure of a page without what may have joined it. What is left is what was
 * published, or else it was tampered with.
 */
export const withoutJoined = (
  shown: FrozenFigure,
  published: FrozenFigure,
  photo: Filed | undefined,
): FrozenFigure => {
  const made: Sources = photo ? sourcesOf(photo, published.focalPoint) : { srcset: [] }
  const left = (sources: readonly unknown[], said: readonly unknown[], may: readonly unknown[]) =>
    sources.filter((one) => isAmong(said, one) || !isAmong(may, one)) as FrozenFigure['srcset']
  const { crops: shownCrops = [], share: shownShare, ...rest } = shown
  const crops = shownCrops.flatMap(({ ratio, srcset }) => {
    const said = cropIn(published, ratio)
    const kept = left(srcset, said, cropIn(made, ratio))
    return kept.length > 0 ? [{ ratio, srcset: kept }] : []
  })
  const hasJoined = !published.share && shownShare && isAmong([made.share], shownShare)
  return {
    ...rest,
    srcset: left(shown.srcset, published.srcset, made.srcset),
    ...(crops.length > 0 && { crops }),
    ...(shownShare && !hasJoined && { share: shownShare }),
  }
}

type Crops = NonNullable<FrozenFigure['crops']>

const cropsWith = (published: Crops, made: Crops): Crops => [
  ...published.map(({ ratio, srcset }) => ({
    ratio,
    srcset: withMore(srcset, cropIn({ crops: made }, ratio)),
  })),
  ...made.filter(({ ratio }) => !published.some((one) => one.ratio === ratio)),
]

const cropIn = ({ crops = [] }: { crops?: Crops }, ratio: string): FrozenFigure['srcset'] =>
  crops.find((one) => one.ratio === ratio)?.srcset ?? []

const withMore = (
  published: FrozenFigure['srcset'],
  made: FrozenFigure['srcset'],
): FrozenFigure['srcset'] => [
  ...published,
  ...made.filter(({ src }) => !published.some((one) => one.src === src)),
]

const isAmong = (all: readonly unknown[], one: unknown): boolean =>
  all.some((other) => canonicalJson(other) === canonicalJson(one))
