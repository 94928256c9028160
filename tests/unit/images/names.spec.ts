import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatOf } from '../../../src/images/formatOf.ts'
import { photoName } from '../../../src/images/photoName.ts'
import { isRendition, originalsOfFile, sizeFile } from '../../../src/images/sizes.ts'

const content = Buffer.from('photo')

describe('The name of a photo', () => {
  it.each([
    ['Lễ ra mắt CĐCS Phú Xuyên.JPG', 'le-ra-mat-cdcs-phu-xuyen'],
    ['Lễ ra mắt.jpg'.normalize('NFD'), 'le-ra-mat'],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\An\\Ảnh bìa.png', 'anh-bia'],
    ['\u202Egpj.exe', 'gpj'],
    ['a\u0000b.php.jpg', 'a-b-php'],
    ['.htaccess', 'anh'],
    ['', 'anh'],
  ])('of %j begins with %s', (clientName, base) => {
    expect(photoName(clientName, content)).toMatch(new RegExp(`^${base}-[0-9a-f]{12}$`))
  })

  it('is plain ASCII and short, whatever the client calls the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (clientName) => {
        expect(photoName(clientName, content)).toMatch(/^[a-z0-9][a-z0-9-]{0,60}-[0-9a-f]{12}$/)
      }),
    )
  })

  it('is never the same twice, not even of the same file', () => {
    expect(photoName('a.jpg', content)).not.toBe(photoName('a.jpg', content))
  })
})

describe('A file of a photo', () => {
  it('leads back to the whole photo', () => {
    const original = 'cau-long-bien-640-0123456789ab.png'
    const base = original.replace('.png', '')
    const made = ['-640.webp', '-640.avif', '-16x9-50x100-320.avif', '-1x1-0x7-200.webp']
    for (const ending of [...made, '-share-50x50.jpg']) {
      expect(originalsOfFile(base + ending)).toContain(original)
      expect(isRendition(base + ending)).toBe(true)
    }
    expect(originalsOfFile(original)).toContain(original)
    expect(isRendition(original)).toBe(false)
  })

  it('is called after the photo and its width', () => {
    expect(sizeFile('cau-0123456789ab.jpg', 640, 'webp')).toBe('cau-0123456789ab-640.webp')
  })

  it.each([
    '../secret.jpg',
    'newsroom.db',
    'a.jpg',
    'a-0123456789ab.svg',
    'a-0123456789ab-2x1-50x50-9.webp',
    '',
    '%00',
  ])('is not %j', (name) => {
    expect(originalsOfFile(name)).toEqual([])
  })
})

describe('The format of a file', () => {
  it.each([
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['webp', [...Buffer.from('RIFF1234WEBPVP8 ')]],
    ['gif', [...Buffer.from('GIF89a')]],
    ['tiff', [...Buffer.from('MM\0*', 'latin1')]],
    ['avif', [0, 0, 0, 28, ...Buffer.from('ftypmif1\0\0\0\0avifmif1')]],
    ['heic', [0, 0, 0, 24, ...Buffer.from('ftypheix\0\0\0\0mif1')]],
    [null, [0, 0, 0, 24, ...Buffer.from('ftypisom\0\0\0\0mp42')]],
    [null, [...Buffer.from('RIFF1234WAVEfmt ')]],
    [null, [0xff, 0xd8]],
    [null, []],
  ])('is %s by its first bytes', (format, bytes) => {
    expect(formatOf(Buffer.from(bytes))).toBe(format)
  })
})
