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

  it('is the photo itself where it is too small for any', () => {
    const small = { ...upload, width: 200 }
    const shown = figureAt(site, aFigure({ width: 200, height: 100, srcset: [small] }))
    expect(shown).toMatchObject({ src: site + upload.src, width: 200, height: 100, srcset: [] })
  })
})
