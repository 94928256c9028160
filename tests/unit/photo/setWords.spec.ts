import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withCodesReplaced } from '../../../src/domain/photo/setWords.ts'

const list = [
  { code: 'ctld', text: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An' },
  { code: 'Nvt', text: 'Ngô Văn Tuyến' },
]

describe('A code in the words of a photo', () => {
  it.each([
    ['\\ctld\\ phát biểu', 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An phát biểu'],
    ['\\nvt\\, \\NVT\\', 'Ngô Văn Tuyến, Ngô Văn Tuyến'],
    ['\\lạ\\ và \\nvt\\', '\\lạ\\ và Ngô Văn Tuyến'],
    ['C:\\ảnh\\nvt', 'C:\\ảnh\\nvt'],
    ['\\nvt phát biểu\\', '\\nvt phát biểu\\'],
    ['\\\\nvt\\ nói', '\\\\nvt\\ nói'],
    ['không có mã', 'không có mã'],
  ])('%s is saved as %s', (typed, saved) => {
    expect(withCodesReplaced(typed, list)).toBe(saved)
  })

  const aCode = fc.stringMatching(/^[a-cđ]{1,3}$/)
  const aText = fc.stringMatching(/^[a-cđ ]{1,6}$/)
  const aList = fc.uniqueArray(fc.record({ code: aCode, text: aText }), {
    selector: ({ code }) => code,
    maxLength: 6,
  })
  const typed = fc.array(fc.constantFrom('\\', '\\', 'a', 'b', 'c', 'đ', ' ', 'A'), {
    maxLength: 24,
  })

  it('saved again is the same as once', () => {
    fc.assert(
      fc.property(aList, typed, (codes, signs) => {
        const once = withCodesReplaced(signs.join(''), codes)
        expect(withCodesReplaced(once, codes)).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('is the same in whatever order the list stands', () => {
    fc.assert(
      fc.property(aList, typed, (codes, signs) => {
        const text = signs.join('')
        expect(withCodesReplaced(text, codes.toReversed())).toBe(withCodesReplaced(text, codes))
      }),
    )
  })

  it('is not looked for in what stands in the place of another', () => {
    fc.assert(
      fc.property(aList, aCode, (codes, code) => {
        const all = [{ code: 'zz', text: `${code} ${code}` }, ...codes]
        expect(withCodesReplaced('\\zz\\', all)).toBe(`${code} ${code}`)
      }),
    )
  })
})
