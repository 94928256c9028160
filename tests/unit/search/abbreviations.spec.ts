import { describe, expect, it } from '@jest/globals'
import {
  type Abbreviation,
  expand,
  firstAbbreviations,
} from '../../../src/domain/search/abbreviations.ts'
import { readQuestion } from '../../../src/domain/search/sought.ts'

/** Each part of the question, and the ways in which it is looked for; phrases in quotation marks. */
const waysOf = (question: string, abbreviations: readonly Abbreviation[] = firstAbbreviations) => {
  const sought = readQuestion(question)
  if (!sought) throw new Error('It asks for nothing.')
  const { wanted, unwanted } = expand(sought, abbreviations)
  const said = (parts: typeof wanted) =>
    parts.map((ways) =>
      ways.map((way) => way.map(({ words }) => words.map(({ key }) => key).join('-')).join(' + ')),
    )
  return unwanted.length === 0 ? said(wanted) : [...said(wanted), 'not', ...said(unwanted)]
}

describe('an abbreviation', () => {
  it.each([
    ['ldld phu xuyen', [['ldld', 'lien-doan-lao-dong'], ['phu'], ['xuyen']]],
    ['liên đoàn lao động', [['lien + doan + lao + dong', 'ldld']]],
    ['CĐCS', [['cdcs', 'cong-doan-co-so']]],
    ['công đoàn cơ sở', [['cong + doan + co + so', 'cdcs']]],
    ['TP.HCM', [['tp-hcm', 'thanh-pho-ho-chi-minh']]],
    ['thành phố Hồ Chí Minh', [['thanh + pho + ho + chi + minh', 'tp-hcm']]],
    ['"LĐLĐ huyện"', [['ldld-huyen', 'lien-doan-lao-dong-huyen']]],
    [
      '161/QĐ-LĐLĐ',
      [
        [
          '161-qd-ldld',
          '161-qd-lien-doan-lao-dong',
          '161-quyet-dinh-ldld',
          '161-quyet-dinh-lien-doan-lao-dong',
        ],
      ],
    ],
    ['huyện -ldld', [['huyen'], 'not', ['ldld', 'lien-doan-lao-dong']]],
    ['đường', [['duong']]],
  ])('in %s is found by both forms', (question, ways) => {
    expect(waysOf(question)).toEqual(ways)
  })

  it('may stand for several things', () => {
    const both = [
      { short: 'CĐ', long: 'công đoàn' },
      { short: 'CĐ', long: 'cao đẳng' },
    ]
    expect(waysOf('cđ', both)).toEqual([['cd', 'cong-doan', 'cao-dang']])
    expect(waysOf('cao đẳng', both)).toEqual([['cao + dang', 'cd']])
  })

  it('of nothing is none', () => {
    expect(waysOf('cd', [{ short: '…', long: 'công đoàn' }])).toEqual([['cd']])
  })

  it('makes no more ways of a phrase than can be asked for', () => {
    const [[ways]] = [waysOf('"ldld ldld ldld ldld ldld"')]
    expect(ways).toHaveLength(8)
  })
})
