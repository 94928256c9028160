import { describe, expect, it } from '@jest/globals'
import { figureAt } from '../../../src/delivery/figureAt.ts'
import type { FrozenFigure } from '../../../src/publishing/frozen.ts'

const site = 'https://newsroom.example'
const rendition = (width: number) => ({
  src: `/api/images/file/le-${width}.webp`,
  width,
  type: 'image/webp',
})
/** As it has always been frozen: the upload stands among its sizes. */
const upload = { src: '/api/images/file/le.jpg', width: 6000, type: 'image/jpeg' }

const aFigure = (more: Partial<FrozenFigure> = {}): FrozenFigure => ({
  image: 'a1',
  hash: 'abc',
  src: upload.src,
  width: 6000,
  height: 4000,
  srcset: [...[320, 640, 1024, 1600].map(rendition), upload],
  alt: '',
  caption: 'Lễ ra mắt',
  credit: 'Hà An',
  focalPoint: { x: 30, y: 60 },
  ...more,
})

describe('a photo as readers get it', () => {
  it('is its largest rendition, with all of them to choose from, and never the upload', () => {
    const { srcset, ...shown } = figureAt(site, aFigure())
    expect(shown).toEqual({
      id: 'a1',
      src: `${site}/api/images/file/le-1600.webp`,
      width: 1600,
      height: 1067,
      crops: [],
      share: null,
      alt: '',
      caption: 'Lễ ra mắt',
      credit: 'Hà An',
      focalPoint: { x: 30, y: 60 },
    })
    expect(srcset.map(({ width }) => width)).toEqual([320, 640, 1024, 1600])
  })

  it('is of 1920 at most, as long as there is such a rendition', () => {
    const wide = aFigure({ srcset: [rendition(1920), rendition(2560), upload] })
    expect(figureAt(site, wide)).toMatchObject({ width: 1920, height: 1280 })
    expect(figureAt(site, wide).srcset).toHaveLength(2)
  })

  it('is no AVIF, which not everybody reads; those stand beside the others', () => {
    const avif = { src: '/api/images/file/le-1920.avif', width: 1920, type: 'image/avif' }
    const shown = figureAt(site, aFigure({ srcset: [rendition(640), avif] }))
    expect(shown).toMatchObject({ src: `${site}${rendition(640).src}`, width: 640, height: 427 })
    expect(shown.srcset).toEqual([
      { ...rendition(640), src: site + rendition(640).src },
      { ...avif, src: site + avif.src },
    ])
  })

  it('has its crops and the picture for sharing, where they are made', () => {
    const share = { src: '/api/images/file/le-share-30x60.jpg', width: 1200, height: 630 }
    const crops = [{ ratio: '1:1' as const, srcset: [rendition(320)] }]
    const shown = figureAt(site, aFigure({ crops, share: { ...share, type: 'image/jpeg' } }))
    expect(shown.crops).toEqual([
      { ratio: '1:1', srcset: [{ ...rendition(320), src: site + rendition(320).src }] },
    ])
    expect(shown.share).toEqual({ ...share, type: 'image/jpeg', src: site + share.src })
  })
})
