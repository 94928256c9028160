import { setTimeout } from 'node:timers/promises'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { photoLimits } from '../domain/photoLimits.ts'
import { webp } from './develop.ts'
import { inTurn } from './inTurn.ts'
import { proportionOf } from '../domain/rendition.ts'
import { type Task, widthOfCrop } from './planned.ts'
import { largestWidth } from './sizes.ts'

/** As good as the WebP beside it, and a quarter smaller; more effort costs minutes a photo. */
const avif = { quality: 50, effort: 2, chromaSubsampling: '4:2:0' } as const
const jpeg = { quality: 82, progressive: true } as const

/** High enough that crops of a tall or a very wide photo need not be enlarged. */
const decodedHeight = 1280

/**
 * Makes files of a kept photo, one after another: it is decoded once, no larger than they need it.
 *
 * @param xmp what is written into each.
 */
export async function* printTasks(
  file: Buffer,
  tasks: readonly Task[],
  xmp: string | null,
): AsyncGenerator<[Task, Buffer]> {
  await giveWay()
  const { data, info } = await sharp(file, { limitInputPixels: photoLimits.pixels })
    .resize({
      width: largestWidth,
      height: decodedHeight,
      fit: 'outside',
      withoutEnlargement: true,
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (const task of tasks) {
    const picture = sharp(data, { raw: info })
      .extract(partOf(info, task))
      .resize(task.width, task.height, { fit: 'fill' })
    if (xmp !== null) picture.withXmp(xmp)
    await giveWay()
    yield [task, await finished(picture, task).toBuffer()]
  }
}

const patience = { all: 500, step: 25 } as const

/** Lets uploads go first, for a moment each time: somebody waits for those, and this must come to an end as well. */
const giveWay = async (): Promise<void> => {
  for (let waited = 0; inTurn.activeCount > 0 && waited < patience.all; waited += patience.step)
    await setTimeout(patience.step)
}

const finished = (picture: Sharp, { type }: Task): Sharp => {
  if (type === 'image/webp') return picture.webp(webp)
  if (type === 'image/avif') return picture.avif(avif)
  // Where a photo can be seen through, a page is white.
  return picture.flatten({ background: '#fff' }).jpeg(jpeg)
}

/** The part of the picture that is shown: as large as its proportions allow, and as near to the focal point. */
const partOf = ({ width, height }: OutputInfo, { kind, focus, ...of }: Task) => {
  if (kind === 'whole' || focus === null) return { left: 0, top: 0, width, height }
  const ratio = kind === 'share' ? of.width / of.height : proportionOf(kind)
  const wide = widthOfCrop({ width, height }, ratio)
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)))
  const [x = 50, y = 50] = focus.split('x').map(Number)
  return {
    left: near((width * x) / 100 - wide / 2, width - wide),
    top: near((height * y) / 100 - high / 2, height - high),
    width: wide,
    height: high,
  }
}

const near = (wanted: number, most: number): number =>
  Math.round(Math.min(Math.max(wanted, 0), most))
