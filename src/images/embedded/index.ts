import { type Embedded, embeddedIn, type Place, type Said } from '../../domain/photo/embedded.ts'
import { blocksOf } from './blocksOf.ts'
import { readExif } from './readExif.ts'
import { readIim } from './readIim.ts'
import { readXmp } from './readXmp.ts'

const readers = { xmp: readXmp, iptc: readIim, exif: readExif } as const satisfies Record<
  Place,
  (block: Buffer) => Said | null
>

/**
 * What an uploaded file says about its photo. It is read of the file as it came, before anything is made of it; a block
 * that is broken says nothing, and the photo is one all the same.
 */
export async function readEmbedded(file: Buffer): Promise<Embedded> {
  const { found, tooLarge } = await blocksOf(file)
  const said: Partial<Record<Place, Said>> = {}
  const broken = [...tooLarge]
  for (const [place, block] of Object.entries(found) as [Place, Buffer][]) {
    const read = attempt(() => readers[place](block))
    if (read) said[place] = read
    else broken.push(place)
  }
  return embeddedIn(said, broken)
}

/** Whatever a library has against a block, it is the block that is at fault. */
function attempt(read: () => Said | null): Said | null {
  try {
    return read()
  } catch {
    // The photo's own words are a help and never a condition; `warnings` tells that they could not be read.
    return null
  }
}
