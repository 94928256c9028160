import { beforeAll, describe, expect, it } from '@jest/globals'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { readEmbedded } from '../../../src/images/embedded/index.ts'
import { aPhoto, aPng } from '../../support/photos.ts'

let jpeg: Buffer
let png: Buffer

beforeAll(async () => {
  jpeg = await aPhoto({ width: 16, height: 16 })
  png = await aPng({ width: 16, height: 16 })
})

/** A segment that a JPEG has before its picture. */
const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
const jpegWith = (...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** A chunk of any length that a PNG has before its picture. */
const pngWith = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  const [length, sum] = [around.subarray(0, 4), around.subarray(4)]
  return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)])
}
const xmpChunk = (xmp: string): Buffer =>
  pngWith('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))

const exif = (data: Buffer): Buffer => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), data]))

/** A block of Exif with one directory. */
const directory = (entries: readonly (readonly [number, number, number, number])[], next = 0) => {
  const block = Buffer.alloc(10 + entries.length * 12 + 4)
  block.write('II*\0', 'latin1')
  block.writeUInt32LE(8, 4)
  block.writeUInt16LE(entries.length, 8)
  for (const [at, [tag, type, count, value]] of entries.entries()) {
    block.writeUInt16LE(tag, 10 + at * 12)
    block.writeUInt16LE(type, 12 + at * 12)
    block.writeUInt32LE(count, 14 + at * 12)
    block.writeUInt32LE(value, 18 + at * 12)
  }
  block.writeUInt32LE(next, 10 + entries.length * 12)
  return block
}

const rdf = (inner: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`

const files: Record<string, () => Buffer> = {
  'a directory that leads to itself': () => jpegWith(exif(directory([[0x8769, 4, 1, 8]], 8))),
  'a text of four gigabytes': () => jpegWith(exif(directory([[0x010e, 2, 0xffffffff, 8]]))),
  'five thousand texts in one place': () =>
    jpegWith(exif(directory(Array.from({ length: 5000 }, () => [0x010e, 2, 50_000, 8] as const)))),
  'a block that is no Exif': () => jpegWith(exif(Buffer.from('no such thing'))),
  'an empty block': () => jpegWith(exif(Buffer.alloc(0)), segment(0xed, Buffer.alloc(0))),
  'IPTC-IIM that ends in the middle': () =>
    jpegWith(
      segment(
        0xed,
        Buffer.from(
          'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\x00\xff\x1c\x02\x78\xff\xffabc',
          'latin1',
        ),
      ),
    ),
  'XMP that is no XML': () => xmpChunk(rdf('<<<')),
  'XMP of a hundred thousand levels': () =>
    xmpChunk(rdf('<a>'.repeat(30_000) + '</a>'.repeat(30_000))),
  'XMP of twenty thousand attributes': () =>
    xmpChunk(rdf(`<a ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' ')}/>`)),
  'XMP with entities within entities': () =>
    xmpChunk(
      `<!DOCTYPE a [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]>${rdf('&c;'.repeat(1000))}`,
    ),
  'XMP that ends its packet ten thousand times': () =>
    xmpChunk(rdf('<?xpacket end="'.repeat(10_000))),
  'XMP of ten megabytes': () => xmpChunk(rdf('<a/>'.repeat(2_500_000))),
  'Exif of ten megabytes': () => pngWith('eXIf', Buffer.alloc(10_000_000)),
}

describe('A file with', () => {
  it.each(Object.entries(files))('%s says nothing, and is a photo', async (_, make) => {
    const file = make()
    const embedded = await readEmbedded(file)
    expect({ ...embedded, warnings: [] }).toEqual({ warnings: [] })
    expect((await sharp(file).metadata()).width).toBe(16)
  })

  it('an endless caption keeps a part of it', async () => {
    const description = 'Lễ hội '.repeat(20_000)
    const { caption = '' } = await readEmbedded(
      xmpChunk(
        rdf(
          `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${description}</dc:description></rdf:Description>`,
        ),
      ),
    )
    expect(caption.length).toBeLessThanOrEqual(4000)
    expect(description.startsWith(caption)).toBe(true)
    expect(caption.startsWith('Lễ hội Lễ hội')).toBe(true)
  })

  it('more keywords than anybody reads keeps some', async () => {
    const items = Array.from({ length: 9_000 }, (_, i) => `<rdf:li>từ ${i}</rdf:li>`).join('')
    const { keywords } = await readEmbedded(
      xmpChunk(
        rdf(
          `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>${items}</rdf:Bag></dc:subject></rdf:Description>`,
        ),
      ),
    )
    expect(keywords).toHaveLength(100)
  })
})
