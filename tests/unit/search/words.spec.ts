import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isMarked, numbersOf, wordsOf } from '../../../src/domain/search/words.ts'
import { someText } from './someText.ts'

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key)
const exactOf = (text: string) => wordsOf(text).map(({ exact }) => exact)

describe('a word', () => {
  it.each([
    ['Liên đoàn Lao động', ['lien', 'doan', 'lao', 'dong']],
    ['161/QĐ-LĐLĐ', ['161', 'qd', 'ldld']],
    ['T&T, C&J', ['t', 't', 'c', 'j']],
    ['Ðường', ['duong']],
    ['công\u00ADđoàn', ['congdoan']],
    ['ﬁnal m²', ['final', 'm2']],
    ['…!?"', []],
  ])('of %s is found without marks', (text, keys) => {
    expect(keysOf(text)).toEqual(keys)
    expect(keysOf(text.normalize('NFD'))).toEqual(keys)
    expect(keysOf(text.toUpperCase())).toEqual(keys)
  })

  it.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['Uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['QUÝ', 'quý'],
    ['quà', 'quà'],
    ['hoàng', 'hoàng'],
  ])('%s has one spelling with its marks: %s', (text, exact) => {
    expect(exactOf(text)).toEqual([exact])
    expect(exactOf(text.normalize('NFD'))).toEqual([exact])
  })

  it('is the same with i and y where they sound alike', () => {
    expect(keysOf('quí kĩ lí')).toEqual(keysOf('quý kỹ lý'))
    expect(keysOf('thúi')).not.toEqual(keysOf('thúy'))
  })

  it('says whether it bears marks', () => {
    expect(wordsOf('thi đua Mỹ my').map(isMarked)).toEqual([false, true, true, false])
  })

  it('stands where it says, whatever the text', () => {
    fc.assert(
      fc.property(someText, (text) => {
        let before = 0
        for (const { key, exact, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(wordsOf(text.slice(start, end))).toEqual([
            { key, exact, start: 0, end: end - start },
          ])
          expect(key).toMatch(/^[\p{L}\p{N}]*$/u)
          before = end
        }
      }),
    )
  })
})

describe('a number of several parts', () => {
  it.each([
    ['đạt 29,17%', ['29,17']],
    ['7/24 đơn vị', ['7/24']],
    ['ngày 25/3/2020', ['25/3', '25/3/2020', '3/2020']],
    ['161/QĐ-LĐLĐ', []],
    ['24, 7 và 29 / 17', []],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers)
  })
})
