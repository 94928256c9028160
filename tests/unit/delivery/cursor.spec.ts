import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cursorsOf, fromCursor, toCursor } from '../../../src/delivery/cursor.ts'

describe('a cursor', () => {
  it('leads back to the place it was made of', () => {
    const place = '251648870639999|0b1f6c9e-1d6a-4a57-9c0a-3f0f4f4c1a11'
    expect(fromCursor(toCursor(place))).toBe(place)
  })

  it.each([
    '',
    'x',
    toCursor('all'),
    toCursor('251648870639999|'),
    toCursor('2516488706|a'),
    toCursor('251648870639999|a|b'),
    `${toCursor('251648870639999|a')}=`,
    'a'.repeat(5000),
  ])('is not %j', (text) => {
    expect(fromCursor(text)).toBeNull()
  })

  it('is taken by no other list', () => {
    const other = cursorsOf('others', /^.*$/)
    const place = '251648870639999|a'
    expect(other.fromCursor(other.toCursor(place))).toBe(place)
    expect([other.fromCursor(toCursor(place)), fromCursor(other.toCursor(place))]).toEqual([
      null,
      null,
    ])
  })

  it('is refused, whatever the text, unless it is one of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const place = fromCursor(text)
        expect(place === null || toCursor(place) === text).toBe(true)
      }),
    )
  })
})
