import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { develop } from '../../../src/images/develop.ts'
import {
  aBomb,
  aHeic,
  anAnimatedGif,
  aPolyglot,
  aTiffOfTwoPages,
  aCameraPhoto,
  aDetailedPhoto,
  anAnimatedPng,
  anAnimation,
  aPhoto,
  aPng,
  aWebp,
  secrets,
} from '../../support/photos.ts'

const printsOf = ({ original, sizes }: Awaited<ReturnType<typeof develop>>) => [
  original,
  ...Object.values(sizes),
]

describe('A developed photo', () => {
  it('says nothing beside its pixels, in any of its files', async () => {
    const file = await aCameraPhoto()
    expect(file.includes(secrets[0])).toBe(true)
    for (const { data } of printsOf(await develop(file))) {
      const { exif, xmp, iptc, icc } = await sharp(data).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({})
      for (const secret of secrets) expect(data.includes(secret)).toBe(false)
    }
  })

  it('stands upright however the camera was held', async () => {
    const { original, sizes } = await develop(await aCameraPhoto({ width: 800, height: 600 }))
    expect(original).toMatchObject({ width: 600, height: 800 })
    expect(sizes.w320).toMatchObject({ width: 320, height: 427 })
  })

  it('has the WebP sizes that are no larger than itself', async () => {
    const { sizes } = await develop(await aPhoto({ width: 1100, height: 500 }))
    expect(Object.keys(sizes)).toEqual(['w320', 'w640', 'w960'])
    expect(sizes.w960).toMatchObject({ width: 960, height: 436, mimeType: 'image/webp' })
  })

  it('has one size, its own, when it is smaller than the smallest', async () => {
    const { sizes } = await develop(await aPhoto({ width: 319 }))
    expect(Object.keys(sizes)).toEqual(['w320'])
    expect(sizes.w320).toMatchObject({ width: 319, height: 300 })
  })

  it('is known by the hash of the whole photo', async () => {
    const { hash, original } = await develop(await aPhoto())
    expect(hash).toBe(createHash('sha256').update(original.data).digest('hex'))
  })

  it('stays PNG when it came as PNG', async () => {
    const { original } = await develop(await aPng())
    expect(original).toMatchObject({ mimeType: 'image/png', extension: 'png' })
  })

  it.each([
    ...(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const).map((format) => [format] as const),
  ])('is the picture that came as %s', async (format) => {
    const file = await sharp(await aPhoto({ width: 400, height: 200 }))
      .toFormat(format)
      .toBuffer()
    const { original, sizes } = await develop(file)
    expect(original).toMatchObject({ width: 400, height: 200 })
    const [red, green, blue] = await pixelOf(sizes.w320?.data)
    expect(near([red, green, blue], [0x33, 0xaa, 0x77])).toBe(true)
  })

  it.each<[string, () => Promise<Buffer>]>([
    [
      'in Display P3, as telephones take it',
      () => inSpace('srgb').withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
    ],
    [
      'in Display P3 as AVIF',
      () => inSpace('srgb').withIccProfile('p3').avif({ quality: 90 }).toBuffer(),
    ],
    ['in 16 bits', () => inSpace('rgb16').png().toBuffer()],
    ['as a TIFF in 16 bits', () => inSpace('rgb16').tiff({ compression: 'lzw' }).toBuffer()],
    ['with a palette', () => inSpace('srgb').png({ palette: true }).toBuffer()],
  ])('has the colours of a photo %s, in sRGB', async (_, file) => {
    for (const { data } of printsOf(await develop(await file()))) {
      expect((await sharp(data).metadata()).space).toBe('srgb')
      expect(near(await pixelOf(data), [0x33, 0xaa, 0x77])).toBe(true)
    }
  })

  it.each([
    ['with a profile', (photo: Sharp) => photo.withIccProfile('cmyk')],
    ['without one', (photo: Sharp) => photo],
  ])('has the colours of a photo in CMYK %s, as far as print shops have them', async (_, as) => {
    for (const { data } of printsOf(await develop(await as(inSpace('cmyk')).jpeg().toBuffer()))) {
      expect((await sharp(data).metadata()).space).toBe('srgb')
      expect(near(await pixelOf(data), [0x33, 0xaa, 0x77], 18)).toBe(true)
    }
  })

  it('is grey when it is', async () => {
    const { sizes } = await develop(await inSpace('b-w').jpeg().toBuffer())
    const [red = 0, green = 255, blue = 255] = await pixelOf(sizes.w320?.data)
    expect([near([green, blue], [red, red]), red > 100 && red < 180]).toEqual([true, true])
  })

  it.each(['png', 'webp', 'avif', 'tiff'] as const)(
    'can be seen through when it could, as %s',
    async (format) => {
      const lossless = format === 'tiff' ? { compression: 'lzw' as const } : {}
      const background = { r: 51, g: 170, b: 119, alpha: 0.5 }
      const clear = sharp({ create: { width: 400, height: 300, channels: 4, background } })
      const { original, sizes } = await develop(await clear.toFormat(format, lossless).toBuffer())
      expect(original.mimeType).toBe('image/png')
      for (const { data } of [original, ...Object.values(sizes)])
        expect(near(await pixelOf(data), [51, 170, 119, 128])).toBe(true)
    },
  )

  it('becomes JPEG when it came as WebP, for print and messengers', async () => {
    const { original } = await develop(await aWebp())
    expect(original).toMatchObject({ mimeType: 'image/jpeg', extension: 'jpg' })
  })

  it('waits its turn when many come at once', async () => {
    const photo = await aPhoto()
    const photos = await Promise.all(Array.from({ length: 12 }, () => develop(photo)))
    expect(new Set(photos.map(({ hash }) => hash)).size).toBe(1)
  })
})

/** The end of a ZIP archive without files. */
const emptyArchive = `PK\x05\x06${'\0'.repeat(18)}`
/** A still AVIF that says it is the first of several, as programs that make such write it. */
const anAvifSequence = async (): Promise<Buffer> => {
  const file = await sharp(await aPhoto())
    .avif()
    .toBuffer()
  file.write('avis', file.indexOf('miaf'), 'latin1')
  return file
}

const behind = async (format: 'gif' | 'png' | 'jpeg', hidden: string): Promise<Buffer> =>
  Buffer.concat([
    await sharp(await aPhoto())
      .toFormat(format)
      .toBuffer(),
    Buffer.from(hidden),
  ])

describe('No photo is made', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['of nothing', 'noFile', async () => Buffer.alloc(0)],
    ['of a drawing that runs scripts', 'notAPhoto', async () => Buffer.from(svg)],
    ['of a page', 'notAPhoto', async () => Buffer.from('<!doctype html><p>xin chào</p>')],
    ['of an animated GIF', 'animated', anAnimatedGif],
    ['of a document of two pages', 'manyPages', aTiffOfTwoPages],
    ['of a photo and a script', 'polyglot', aPolyglot],
    ['of a GIF that is a script', 'polyglot', async () => behind('gif', '<SCRIPT >x</SCRIPT>')],
    ['of a PNG that is an archive', 'polyglot', async () => behind('png', emptyArchive)],
    ['of a JPEG that is a program', 'polyglot', async () => behind('jpeg', '<?php echo 1;')],
    ['of a HEIC', 'heic', async () => aHeic],
    ['of an AVIF that moves', 'animated', anAvifSequence],
    ['of an animation', 'animated', anAnimation],
    ['of an animated PNG', 'animated', anAnimatedPng],
    ['of three right bytes', 'brokenPhoto', async () => Buffer.from([0xff, 0xd8, 0xff])],
    ['of half a JPEG', 'brokenPhoto', async () => (await aDetailedPhoto()).subarray(0, 20_000)],
    [
      'of a PNG without its end',
      'brokenPhoto',
      async () =>
        (
          await sharp(await aDetailedPhoto())
            .png()
            .toBuffer()
        ).subarray(0, 20_000),
    ],
    ['of 80 million pixels', 'tooManyPixels', aBomb],
    ['of an endless strip', 'tooManyPixels', () => aPng({ width: 2, height: 20_000 })],
  ])('%s: %s', async (_, fault, file) => {
    await expect(develop(await file())).rejects.toMatchObject({ fault })
  })
})

/** The colour of all our photos, in another space of colours. */
const inSpace = (space: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a7' } }).toColourspace(
    space,
  )

/** The colour in the middle of a picture, and how much of it there is. */
const pixelOf = async (file: Buffer | undefined): Promise<number[]> => {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  return [...data.subarray(at, at + info.channels)]
}

const near = (
  one: readonly (number | undefined)[],
  other: readonly number[],
  within = 6,
): boolean => other.every((value, index) => Math.abs(value - (one[index] ?? -1000)) <= within)
