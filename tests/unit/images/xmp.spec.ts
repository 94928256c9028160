import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import sharp from 'sharp'
import { develop } from '../../../src/images/develop.ts'
import { signPrints } from '../../../src/images/signPrints.ts'
import { xmpInWebp } from '../../../src/images/xmpInWebp.ts'
import { xmpOf } from '../../../src/images/xmpOf.ts'
import { parsedXml } from '../../support/parsedXml.ts'
import { aPhoto } from '../../support/photos.ts'

const words = {
  caption: 'Lễ ra mắt CĐCS “Phú Xuyên” <b>& hơn nữa</b>\nngày 27/11',
  creator: 'Nguyễn Văn Ân',
  credit: 'TTXVN & AFP',
  copyright: '© Báo Lao động Thủ đô',
}

/** What an outside judge reads. */
const readBy = (file: Buffer): Record<string, unknown> => {
  const tags = ['XMP-dc:all', 'XMP-photoshop:all', 'RIFF:all', 'ExifTool:Warning']
  const said = execFileSync('exiftool', ['-j', '-G1', ...tags.map((tag) => `-${tag}`), '-'], {
    input: file,
    encoding: 'utf8',
  })
  return (JSON.parse(said) as [Record<string, unknown>])[0]
}

describe('What a rendition says of itself', () => {
  it.each(['with loss', 'to be seen through'])('is read by others in a WebP %s', async (kind) => {
    const picture = sharp(await aPhoto())
    if (kind === 'to be seen through') picture.ensureAlpha(0.5)
    const { sizes } = await develop(await picture.png().toBuffer())
    const { w320 } = signPrints(sizes, words)
    expect(readBy(w320!.data)).toMatchObject({
      'XMP-dc:Description': words.caption,
      'XMP-dc:Creator': words.creator,
      'XMP-dc:Rights': words.copyright,
      'XMP-photoshop:Credit': words.credit,
    })
    expect(readBy(w320!.data)).not.toHaveProperty('ExifTool:Warning')
    const pixels = (file: Buffer) => sharp(file).raw().toBuffer()
    expect(await pixels(w320!.data)).toEqual(await pixels(sizes.w320!.data))
    expect(await sharp(w320!.data).metadata()).toMatchObject({ width: 320, height: 240 })
  })

  it('is nothing where nothing is known', async () => {
    expect(xmpOf({ caption: ' ', creator: null })).toBeNull()
    const { sizes } = await develop(await aPhoto())
    expect(signPrints(sizes, {})).toBe(sizes)
  })

  it('is XML, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (caption) => {
        const xmp = xmpOf({ caption, creator: 'An' })!
        expect(() => parsedXml(xmp.replace(/<\?xpacket.*?\?>/g, ''))).not.toThrow()
      }),
    )
  })

  it('is put into no file of another kind', async () => {
    const data = await sharp(await aPhoto())
      .webp({ lossless: true })
      .toBuffer()
    const print = { data, mimeType: 'image/webp', width: 400, height: 300 }
    expect(() => xmpInWebp(print, '<x/>')).toThrow('VP8L')
  })
})
