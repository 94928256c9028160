import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromCursor, toCursor } from '../../../src/delivery/cursor.ts'

describe('a cursor', () => {
  it('leads back to the place it was made of', () => {
    const place = '2025-07-25T06:56:00.000Z|0b1f6c9e-1d6a-4a57-9c0a-3f0f4f4c1a11'
    expect(fromCursor(toCursor(place))).toBe(place)
  })

  it.each([
    '',
    'x',
    toCursor('all'),
    toCursor('2025-07-25T06:56:00.000Z|'),
    toCursor('2025-17-45T06:56:00.000Z|a'),
    toCursor('2025-07-25T06:56:00.000Z|a|b'),
    `${toCursor('2025-07-25T06:56:00.000Z|a')}=`,
    'a'.repeat(5000),
  ])('is not %j', (text) => {
    expect(fromCursor(text)).toBeNull()
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
