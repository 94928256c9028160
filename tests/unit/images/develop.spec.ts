import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { develop } from '../../../src/images/develop.ts'
import {
  aBomb,
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
    expect(Object.keys(sizes)).toEqual(['w320', 'w640', 'w1024'])
    expect(sizes.w1024).toMatchObject({ width: 1024, height: 465, mimeType: 'image/webp' })
  })

  it('has no sizes when it is smaller than the smallest', async () => {
    expect((await develop(await aPhoto({ width: 319 }))).sizes).toEqual({})
  })

  it('is known by the hash of the whole photo', async () => {
    const { hash, original } = await develop(await aPhoto())
    expect(hash).toBe(createHash('sha256').update(original.data).digest('hex'))
  })

  it('stays PNG when it came as PNG', async () => {
    const { original } = await develop(await aPng())
    expect(original).toMatchObject({ mimeType: 'image/png', extension: 'png' })
  })

  it('becomes JPEG when it came as WebP, for print and messengers', async () => {
    const { original } = await develop(await aWebp())
    expect(original).toMatchObject({ mimeType: 'image/jpeg', extension: 'jpg' })
  })

  it('carries no script that was hidden behind the picture', async () => {
    const polyglot = Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>')])
    for (const { data } of printsOf(await develop(polyglot)))
      expect(data.includes('<script>')).toBe(false)
  })

  it('waits its turn when many come at once', async () => {
    const photo = await aPhoto()
    const photos = await Promise.all(Array.from({ length: 12 }, () => develop(photo)))
    expect(new Set(photos.map(({ hash }) => hash)).size).toBe(1)
  })
})

describe('No photo is made', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['of nothing', 'noFile', async () => Buffer.alloc(0)],
    ['of a drawing that runs scripts', 'notAPhoto', async () => Buffer.from(svg)],
    ['of a page', 'notAPhoto', async () => Buffer.from('<!doctype html><p>xin chào</p>')],
    [
      'of a GIF',
      'notAPhoto',
      async () =>
        sharp(await aPhoto())
          .gif()
          .toBuffer(),
    ],
    [
      'of a TIFF',
      'notAPhoto',
      async () =>
        sharp(await aPhoto())
          .tiff()
          .toBuffer(),
    ],
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
