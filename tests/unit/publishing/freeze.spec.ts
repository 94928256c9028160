import { describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../../src/domain/body.ts'
import {
  type ArticleDocument,
  freeze,
  lookedUpBy,
  type Lookups,
} from '../../../src/publishing/freeze.ts'

const photo = {
  id: 'a1',
  filename: 'lễ.jpg',
  mimeType: 'image/jpeg',
  width: 1600,
  height: 900,
  alt: 'Hội trường',
  caption: 'Lễ ra mắt',
  credit: 'Hà An',
  focalX: 30,
  focalY: 60,
  hash: 'abc',
  sizes: {
    large: { filename: 'le-1600.webp', mimeType: 'image/webp', width: 1600 },
    small: { filename: 'le-400.webp', mimeType: 'image/webp', width: 400 },
    none: { filename: null, mimeType: null, width: null },
  },
}

const lookups: Lookups = {
  photos: new Map([['a1', photo]]),
  authors: new Map([['b1', { name: 'LĐLĐ huyện Phú Xuyên', kind: 'organisation' }]]),
}

const anArticle = (more: Partial<ArticleDocument> = {}): ArticleDocument => ({
  id: 'c1',
  title: 'Khảo sát',
  slug: 'khao-sat',
  lead: 'Sáng nay.',
  category: 'd1',
  body: bodyOf([paragraph('Một hai ba.')]),
  ...more,
})

describe('a frozen article', () => {
  it('says null for what is absent', () => {
    expect(freeze(anArticle({ kicker: ' ', bylines: null }), lookups)).toMatchObject({
      kicker: null,
      hero: null,
      source: null,
      figures: [],
      bylines: [],
      topics: [],
      seo: { title: null, description: null, image: null },
      wordCount: 3,
      readMinutes: 1,
    })
  })

  it('holds its photos as they are shown, with the words of the use over the photo’s own', () => {
    const article = anArticle({
      hero: { image: 'a1', caption: 'Khai mạc' },
      body: bodyOf([paragraph('Một.'), figure({ image: 'a1', decorative: true })]),
    })
    const { hero, figures } = freeze(article, lookups)
    expect(hero).toEqual({
      image: 'a1',
      hash: 'abc',
      src: '/api/images/file/l%E1%BB%85.jpg',
      width: 1600,
      height: 900,
      srcset: [
        { src: '/api/images/file/le-400.webp', width: 400, type: 'image/webp' },
        { src: '/api/images/file/le-1600.webp', width: 1600, type: 'image/webp' },
      ],
      alt: 'Hội trường',
      caption: 'Khai mạc',
      credit: 'Hà An',
      focalPoint: { x: 30, y: 60 },
    })
    expect(figures).toMatchObject([{ alt: '', caption: 'Lễ ra mắt' }])
  })

  it('prints a byline by its own name, else by the author’s; one that names nobody is left out', () => {
    const bylines = [
      { author: 'b1', role: 'text', name: 'Công đoàn Phú Xuyên' },
      { author: { id: 'b1' }, role: 'photo' },
      { author: null, name: 'Hà An' },
      { author: 'nobody' },
    ]
    expect(freeze(anArticle({ bylines }), lookups).bylines).toEqual([
      { author: 'b1', name: 'Công đoàn Phú Xuyên', role: 'text', kind: 'organisation' },
      { author: 'b1', name: 'LĐLĐ huyện Phú Xuyên', role: 'photo', kind: 'organisation' },
      { author: null, name: 'Hà An', role: 'text', kind: 'person' },
    ])
  })

  it('is read at 220 syllables a minute', () => {
    const body = bodyOf([paragraph('từ '.repeat(441))])
    expect(freeze(anArticle({ body }), lookups)).toMatchObject({ wordCount: 441, readMinutes: 3 })
  })

  it.each<[string, Partial<ArticleDocument>]>([
    ['has no body', { body: { root: 'x' } }],
    ['has an empty slot', { body: bodyOf([figure()]) }],
    ['shows a photo that does not exist', { hero: { image: 'nothing' } }],
  ])('is not made of one that %s', (_, more) => {
    expect(() => freeze(anArticle(more), lookups)).toThrow()
  })

  it('names what has to be looked up, each once', () => {
    const article = anArticle({
      hero: { image: { id: 'a1' } },
      seo: { image: 'a2' },
      body: bodyOf([figure({ image: 'a1' }), figure({ image: 'a3' }), figure()]),
      bylines: [{ author: 'b1' }, { author: 'b1' }, { name: 'Hà An' }],
    })
    expect(lookedUpBy(article)).toEqual({ photos: ['a1', 'a2', 'a3'], authors: ['b1'] })
  })
})
