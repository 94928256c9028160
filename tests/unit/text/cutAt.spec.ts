import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cutAt } from '../../../src/domain/text/cutAt.ts'

describe('A text that is cut', () => {
  it.each([
    ['Hà Nội', 6, 'Hà Nội'],
    ['Hà Nội', 5, 'Hà Nộ'],
    ['Hà Nội', 3, 'Hà'],
    ['Hà Nội'.normalize('NFD'), 6, 'Hà N'.normalize('NFD')],
    ['👩‍👩‍👧 ơi', 7, ''],
  ])('%s at %i ends with a whole letter', (text, most, kept) => {
    expect(cutAt(text, most)).toBe(kept)
  })

  it('is a beginning of itself that has room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, most) => {
        const cut = cutAt(text, most)
        expect(text.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(most)
      }),
    )
  })
})
