import sharp from 'sharp'
import type { Place } from '../../domain/photo/embedded.ts'

/** The blocks of metadata of a file, each as its format holds it. */
export type Blocks = {
  found: Partial<Record<Place, Buffer>>
  /** Those that are larger than anybody's words: nobody reads them. */
  tooLarge: Place[]
}

/** More than programs write, and little enough that a hostile block costs no more than the photo itself. */
const most: Record<Place, number> = { xmp: 262_144, iptc: 65_500, exif: 262_144 }

/**
 * The blocks that a file has, found by the library that decodes its picture: whatever the format, nothing but its head is
 * read. A file of which none can be found has none; whether it is a photo is not asked here.
 */
export async function blocksOf(file: Buffer): Promise<Blocks> {
  const { xmp, iptc, exif } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ xmp: undefined, iptc: undefined, exif: undefined }))
  const blocks: Blocks = { found: {}, tooLarge: [] }
  for (const [place, block] of Object.entries({ xmp, iptc, exif }) as [Place, Buffer?][]) {
    if (block === undefined) continue
    if (block.length > most[place]) blocks.tooLarge.push(place)
    else blocks.found[place] = block
  }
  return blocks
}
