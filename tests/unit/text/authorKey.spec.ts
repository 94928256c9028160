import { describe, expect, it } from '@jest/globals'
import { authorKey } from '../../../src/domain/text/authorKey.ts'
import { isOrganisationName, isPersonName } from '../../../src/domain/text/nameKind.ts'

describe('authorKey', () => {
  it.each([
    ['LĐLĐ huyện Phú Xuyên', 'Liên đoàn Lao động huyện Phú Xuyên', 'LDLD huyen Phu Xuyen'],
    ['CĐCS Công ty TNHH A&B', 'Công đoàn cơ sở Công ty TNHH A & B', 'CDCS cong ty tnhh A&B'],
    ['LĐLĐ TP Hà Nội', 'LĐLĐ TP. Hà Nội', 'Liên đoàn Lao động Thành phố Hà Nội'],
    ['LĐLĐ TP.HCM', 'LĐLĐ TP HCM', 'Liên đoàn Lao động thành phố Hồ Chí Minh'],
    ['Mai Quý', 'MAI QUÝ', 'Mai Quý'.normalize('NFD')],
  ])('is one for %s, %s and %s', (...spellings) => {
    expect(new Set(spellings.map(authorKey)).size).toBe(1)
  })
  it('keeps different units apart', () => {
    expect(authorKey('LĐLĐ huyện Phú Xuyên')).not.toBe(authorKey('LĐLĐ xã Phú Xuyên'))
  })
  it('expands no word that every object knows', () => {
    expect(authorKey('constructor toString')).toBe('constructor tostring')
  })
})

describe('a printed name', () => {
  it('is of a person or of an organisation, never of both', () => {
    expect(isOrganisationName('LĐLĐ Phú Xuyên')).toBe(true)
    expect(isPersonName('Mai Quý')).toBe(true)
    expect(isOrganisationName('Mai Quý')).toBe(false)
  })
  it('is no person when it is a single word or a sentence', () => {
    expect(isPersonName('Mai')).toBe(false)
    expect(isPersonName('Mai Quý đi làm')).toBe(false)
  })
})
