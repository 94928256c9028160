import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { listsOf, placeOf, sectionOf } from '../../../src/publishing/lists.ts'

const tree = [
  { id: 'doi-song', parent: null },
  { id: 'cong-doan', parent: 'doi-song' },
  { id: 'the-thao', parent: null },
]

const aFigure = (image: string) => ({
  image,
  hash: null,
  src: '',
  width: 1,
  height: 1,
  srcset: [],
  alt: '',
  caption: '',
  credit: '',
  focalPoint: { x: 50, y: 50 },
})

describe('the lists of an article', () => {
  it('are all, its categories up to the top, its authors, topics and photos, each once', () => {
    const lists = listsOf(
      {
        category: 'cong-doan',
        secondaryCategories: ['the-thao', 'doi-song'],
        topics: ['t1'],
        bylines: [
          { author: 'b1', name: 'A', role: 'text', kind: 'person' },
          { author: 'b1', name: 'A', role: 'photo', kind: 'person' },
          { author: null, name: 'B', role: 'text', kind: 'person' },
        ],
        hero: aFigure('a1'),
        figures: [aFigure('a2'), aFigure('a1')],
        seo: { title: null, description: null, image: aFigure('a3') },
      },
      tree,
    )
    expect(lists).toEqual([
      'all',
      'category:cong-doan',
      'category:doi-song',
      'category:the-thao',
      'author:b1',
      'topic:t1',
      'image:a1',
      'image:a2',
      'image:a3',
    ])
  })

  it('belong to the section at the top of the category’s path', () => {
    expect(sectionOf('cong-doan', tree)).toBe('doi-song')
    expect(sectionOf(null, tree)).toBeNull()
  })

  it('rise from the newest to the oldest, articles of one moment by id', () => {
    const placed = fc.record({
      at: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      id: fc.uuid(),
    })
    fc.assert(
      fc.property(placed, placed, (one, other) => {
        const place = ({ at, id }: typeof one) => placeOf({ publishedAt: at.toISOString(), id })
        const isFirst = +one.at > +other.at || (+one.at === +other.at && one.id < other.id)
        expect(place(one) < place(other)).toBe(isFirst)
      }),
    )
  })
})
