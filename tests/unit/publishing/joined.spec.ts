import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Rendition } from '../../../src/domain/rendition.ts'
import type { FrozenFigure } from '../../../src/publishing/frozen.ts'
import { joined, withoutJoined } from '../../../src/publishing/joined.ts'

const photo = 'cau-0123456789ab'
const made = (kind: Rendition['kind'], focus: string | null, more: Partial<Rendition> = {}) => ({
  ...{ kind, focus, width: 320, height: 180, type: 'image/avif' as const },
  filename: `${photo}-${kind.replace(':', 'x')}-${focus}-320.avif`,
  ...more,
})
const whole = made('whole', null, { filename: `${photo}-320.avif` })
const share = made('share', '30x60', {
  ...{ filename: `${photo}-share-30x60.jpg`, type: 'image/jpeg', width: 1200, height: 630 },
})
const crop = made('16:9', '30x60')
const elsewhere = made('16:9', '50x50')
const all = [whole, share, crop, elsewhere]
const recordOf = (renditions: unknown) => ({ filename: `${photo}.jpg`, sizes: {}, renditions })

const published: FrozenFigure = {
  ...{ image: 'a1', hash: 'abc', src: `/api/images/file/${photo}.jpg`, width: 4000, height: 3000 },
  srcset: [{ src: `/api/images/file/${photo}-320.webp`, width: 320, type: 'image/webp' }],
  ...{ alt: '', caption: 'Cầu', credit: 'An', focalPoint: { x: 30.2, y: 59.8 } },
}

describe('A photo as it was published', () => {
  it('is joined by what was made around the focal point of that day, and by nothing else', () => {
    expect(joined(published, recordOf(all))).toEqual({
      ...published,
      srcset: [
        ...published.srcset,
        { src: `/api/images/file/${whole.filename}`, width: 320, type: 'image/avif' },
      ],
      crops: [
        {
          ratio: '16:9',
          srcset: [{ src: `/api/images/file/${crop.filename}`, width: 320, type: 'image/avif' }],
        },
      ],
      share: {
        ...{ src: `/api/images/file/${share.filename}`, type: 'image/jpeg' },
        ...{ width: 1200, height: 630 },
      },
    })
  })

  it('is joined by nothing of another photo, whatever a record names', () => {
    const others = { ...whole, filename: 'tau-0123456789ab-320.avif' }
    expect(joined(published, recordOf([others]))).toEqual(published)
    expect(joined(published, recordOf('x'))).toEqual(published)
  })

  it('is found again in what became of it, whenever it was published and however often it was joined', () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray(all), fc.subarray(all), (at, then, now) => {
        const first = joined(published, recordOf(at))
        const shown = joined(joined(first, recordOf(then)), recordOf(now))
        const record = recordOf([...new Set([...at, ...then, ...now])])
        expect(withoutJoined(shown, first, record)).toEqual(first)
      }),
    )
  })

  it.each<[string, Partial<FrozenFigure>]>([
    ['a word', { caption: 'Tàu' }],
    ['a focal point', { focalPoint: { x: 1, y: 1 } }],
    ['a file', { srcset: [...published.srcset, { src: '/x.avif', width: 1, type: 'image/avif' }] }],
    ['a missing file', { srcset: [] }],
    ['a crop', { crops: [{ ratio: '1:1', srcset: published.srcset }] }],
    ['a picture for sharing', { share: { src: '/x', width: 1, height: 1, type: 'image/jpeg' } }],
  ])('is not found where %s is another', (_, forged) => {
    const shown = { ...published, ...forged }
    expect(withoutJoined(shown, published, recordOf(all))).toEqual(shown)
    expect(withoutJoined(shown, published, undefined)).toEqual(shown)
    expect(shown).not.toEqual(published)
  })
})
