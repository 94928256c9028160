import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fold } from '../../../src/domain/text/fold.ts'
import { plainLetterOf, vietnameseLetters } from './letters.ts'

const vietnameseText = fc
  .array(fc.constantFrom(...vietnameseLetters, ...'abcxyzABCXYZ0129 .,-“”…%/&'), { maxLength: 60 })
  .map((letters) => letters.join(''))

describe('fold', () => {
  it('knows all 134 letters, composed and decomposed', () => {
    expect(vietnameseLetters).toHaveLength(134)
    for (const letter of vietnameseLetters) {
      expect(fold(letter)).toBe(plainLetterOf(letter))
      expect(fold(letter.normalize('NFD'))).toBe(plainLetterOf(letter))
    }
  })

  it('folds what newsrooms write', () => {
    expect(fold('LĐLĐ huyện Phú Xuyên')).toBe('ldld huyen phu xuyen')
    expect(fold('161/QĐ-LĐLĐ, 29,17%…')).toBe('161/qd-ldld, 29,17%…')
  })

  it('takes the Icelandic letter that old conversions leave for Đ', () => {
    expect(fold('ÐẢNG bộ ðảng')).toBe('dang bo dang')
  })

  it('equates the two places of a tone mark', () => {
    expect(fold('khoá uỷ hoà')).toBe(fold('khóa ủy hòa'))
  })

  it('keeps the length of composed Vietnamese text', () => {
    fc.assert(fc.property(vietnameseText, (text) => fold(text).length === text.length))
  })

  it('says the same of a text however it is normalised', () => {
    fc.assert(fc.property(vietnameseText, (text) => fold(text.normalize('NFD')) === fold(text)))
  })

  it('changes nothing when applied twice, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })
})
