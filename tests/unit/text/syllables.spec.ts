import { describe, expect, it } from '@jest/globals'
import { syllablesOf } from '../../../src/domain/text/syllables.ts'

describe('syllablesOf', () => {
  it('counts what stands between spaces', () => {
    expect(syllablesOf('Phát triển đoàn viên')).toHaveLength(4)
  })
  it('keeps a number, a ratio and an abbreviation whole', () => {
    expect(syllablesOf('7/24 CĐCS đạt 29,17%')).toEqual(['7/24', 'CĐCS', 'đạt', '29,17%'])
  })
  it('passes over a dash that stands alone', () => {
    expect(syllablesOf('2025 - 2030')).toEqual(['2025', '2030'])
  })
  it('counts decomposed text as composed', () => {
    expect(syllablesOf('LĐLĐ huyện Phú Xuyên'.normalize('NFD'))).toHaveLength(4)
  })
})
