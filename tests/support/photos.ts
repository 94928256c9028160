import { crc32 } from 'node:zlib'
import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'

/** What must not leave the house with a photo: a camera's number, a place on the map, a mailbox. */
export const secrets = ['SN-4711-0815', 'Máy ảnh của An', 'an@newsroom.example'] as const

type Size = { width?: number; height?: number }

/** A small photo in one colour, as JPEG. */
export const aPhoto = ({ width = 400, height = 300 }: Size = {}): Promise<Buffer> =>
  plain({ width, height }).jpeg().toBuffer()

export const aPng = ({ width = 400, height = 300 }: Size = {}): Promise<Buffer> =>
  plain({ width, height }).png().toBuffer()

export const aWebp = ({ width = 400, height = 300 }: Size = {}): Promise<Buffer> =>
  plain({ width, height }).webp().toBuffer()

/** A photo as a camera writes it: lying on its side, with its position and serial number. */
export const aCameraPhoto = ({ width = 800, height = 600 }: Size = {}): Promise<Buffer> =>
  plain({ width, height })
    .withExif({
      IFD0: { Make: 'Nikon', Model: 'Z 8', Software: secrets[1], Orientation: '6' },
      IFD2: { BodySerialNumber: secrets[0], DateTimeOriginal: '2026:11:20 08:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '20/1 44/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 54/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secrets[2]}"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A photo that does not compress to nothing, as cameras' photos don't. */
export const aDetailedPhoto = async ({
  width = 1200,
  height = 800,
}: Size = {}): Promise<Buffer> => {
  const grain = await sharp(randomBytes(200 * 150 * 3), {
    raw: { width: 200, height: 150, channels: 3 },
  })
    .blur(1)
    .png()
    .toBuffer()
  return sharp(grain).resize(width, height, { fit: 'fill' }).jpeg({ quality: 90 }).toBuffer()
}

/** A picture with something to see in it: twelve rectangles, other ones for each number. */
export const aScene = (
  number: number,
  { width = 640, height = 420 }: Size = {},
): Promise<Buffer> => {
  const part = (at: number, most: number) =>
    createHash('sha256').update(`${number} ${at}`).digest().readUInt16BE(0) % most
  const shapes = Array.from({ length: 12 }, (_, i) => {
    const [x, y, wide, high, hue, light] = [width, height, 300, 260, 360, 70].map((most, of) =>
      part(i * 6 + of, most),
    )
    return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="hsl(${hue} 60% ${light}%)"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="hsl(${part(99, 360)} 40% 60%)"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 92 }).toBuffer()
}

/** Two pictures in one file, one after the other. */
export const anAnimation = (): Promise<Buffer> =>
  sharp(Buffer.concat([Buffer.alloc(12_288, 0), Buffer.alloc(12_288, 255)]), {
    raw: { width: 64, height: 128, channels: 3, pageHeight: 64 },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()

/** A PNG that says it moves (chunk `acTL`: two pictures, for ever), as programs that make such write it. */
export const anAnimatedPng = async (): Promise<Buffer> => {
  const still = await aPng()
  const control = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])])
  const chunk = Buffer.alloc(control.length + 8)
  chunk.writeUInt32BE(8, 0)
  control.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(control), chunk.length - 4)
  const header = 33
  return Buffer.concat([still.subarray(0, header), chunk, still.subarray(header)])
}

/** The same as a GIF. */
export const anAnimatedGif = async (): Promise<Buffer> =>
  sharp(await anAnimation(), { animated: true })
    .gif()
    .toBuffer()

/** A photo with a page behind it, that a careless server would show. */
export const aPolyglot = async (): Promise<Buffer> =>
  Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>')])

/** What an iPhone sends unless it is told otherwise: the beginning is enough to know it by. */
export const aHeic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
])

/** Two pictures, as scanners write a document of two pages: each directory says where the next one is. */
export const aTiffOfTwoPages = async (): Promise<Buffer> => {
  const first = await plain({ width: 40, height: 30 }).tiff({ compression: 'none' }).toBuffer()
  const directory = first.readUInt32LE(4)
  const next = directory + 2 + first.readUInt16LE(directory) * 12
  const second = Buffer.from(first.subarray(directory, next + 4))
  const both = Buffer.concat([first, second])
  both.writeUInt32LE(first.length, next)
  return both
}

/** A few hundred kilobytes that claim 256 million pixels. */
export const aBomb = (): Promise<Buffer> =>
  plain({ width: 16_000, height: 16_000 }).png().toBuffer()

const plain = ({ width, height }: Required<Size>) =>
  sharp({
    create: { width, height, channels: 3, background: '#3a7' },
    limitInputPixels: false,
  })
