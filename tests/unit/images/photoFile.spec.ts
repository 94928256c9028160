import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { doubtsOf, linesOf } from '../../../src/admin/images/view/saidByFile.ts'
import { focusAfter, focusAt, objectPositionOf } from '../../../src/admin/images/view/shownPart.ts'

/** What part of the photo a browser shows with such an `object-position`, along one side, from 0 to 1. */
const shownBy = (position: number, shown: number) => {
  const from = (position / 100) * (1 - shown)
  return { from, to: from + shown }
}

describe('a crop beside the photo', () => {
  const side = fc.integer({ min: 100, max: 6000 })
  const percent = fc.integer({ min: 0, max: 100 })

  it('has the focal point in its middle, or as near as the edge of the photo lets it', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(16 / 9, 4 / 3, 1, 1200 / 630),
        percent,
        percent,
        (width, height, ratio, x, y) => {
          const size = { width, height }
          const [across = 0, down = 0] = objectPositionOf(size, ratio, { x, y })
            .split(' ')
            .map(Number.parseFloat)
          const wide = Math.min(1, (height * ratio) / width)
          const high = Math.min(1, width / ratio / height)
          for (const [position, shown, focus] of [
            [across, wide, x / 100],
            [down, high, y / 100],
          ] as const) {
            const { from, to } = shownBy(position, shown)
            const wanted = Math.min(Math.max(focus - shown / 2, 0), 1 - shown)
            expect(from).toBeCloseTo(wanted, 3)
            expect(to).toBeLessThanOrEqual(1.0001)
          }
        },
      ),
    )
  })
})

describe('the focal point', () => {
  it('is moved by keys, with Shift ten times as far, and stays within the photo', () => {
    expect(focusAfter('ArrowLeft', false, { x: 50, y: 50 })).toEqual({ x: 49, y: 50 })
    expect(focusAfter('ArrowDown', true, { x: 50, y: 95 })).toEqual({ x: 50, y: 100 })
    expect(focusAfter('Tab', false, { x: 50, y: 50 })).toBeNull()
  })

  it('is kept in whole per cent', () => {
    expect(focusAt(33.4, 101)).toEqual({ x: 33, y: 100 })
  })
})

describe('what the file said', () => {
  const embedded = {
    caption: 'Chợ quê',
    creator: ['An', 'Bình'],
    keywords: [],
    job: 'TL-12',
    from: { caption: 'iptc', creator: 'xmp' },
    warnings: [
      { code: 'guessed', path: 'caption' },
      { code: 'broken', path: 'exif' },
      { code: 'of tomorrow', path: 'caption' },
    ],
    somethingOfTomorrow: 'x',
  }

  it('is a line for each thing that it did say, with the block that said it', () => {
    expect(linesOf(embedded).map(({ word, text, from }) => [word, text, from])).toEqual([
      ['caption', 'Chợ quê', 'IPTC'],
      ['creator', 'An, Bình', 'XMP'],
      ['job', 'TL-12', null],
    ])
  })

  it('is doubted in words', () => {
    expect(doubtsOf(embedded).map(({ vi }) => vi)).toEqual([
      'Chú thích: đoán bảng mã',
      'Exif: hỏng',
    ])
  })

  it.each([null, undefined, 'x', 7, [], {}])('is nothing in %j', (nothing) => {
    expect(linesOf(nothing)).toEqual([])
    expect(doubtsOf(nothing)).toEqual([])
  })
})
