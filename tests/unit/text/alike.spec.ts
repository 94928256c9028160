import { describe, expect, it } from '@jest/globals'
import { inAnyCase, spellingsOf } from '../../../src/domain/text/alike.ts'
import { vietnameseLetters } from './letters.ts'

describe('letters that are alike', () => {
  it.each([
    ['đ', ['Đ', 'đ']],
    ['Ư', ['Ư', 'ư']],
    ['ắ', ['Ắ', 'ắ']],
    ['s', ['S', 's', 'ſ']],
    ['ς', ['Σ', 'ς', 'σ']],
    ['5', ['5']],
    ['%', ['%']],
  ])('%s is one of %j', (letter, alike) => {
    expect([...inAnyCase(letter)].sort()).toEqual(alike)
  })

  it.each(vietnameseLetters)('%s is found by its small and its capital letter', (letter) => {
    expect(inAnyCase(letter)).toEqual(
      expect.arrayContaining([letter.toLowerCase(), letter.toUpperCase()]),
    )
  })

  it('are written composed, decomposed, or with the tone apart', () => {
    expect(spellingsOf('ấ')).toEqual(['\u1ea5', 'a\u0302\u0301', '\u00e2\u0301'])
    expect(spellingsOf('ậ')).toEqual(['\u1ead', 'a\u0323\u0302', '\u00e2\u0323'])
    expect(spellingsOf('đo')).toEqual(['đo'])
  })
})
