import { describe, expect, it } from '@jest/globals'
import { expand } from '../../../src/domain/search/abbreviations.ts'
import { readQuestion } from '../../../src/domain/search/sought.ts'
import { inOrder, mostHits, placeForm, rowsASecond } from '../../../src/search/order.ts'
import { matchesOf, matchOf, termsOf } from '../../../src/search/terms.ts'

const sought = (question: string) => {
  const read = readQuestion(question)
  if (!read) throw new Error('It asks for nothing.')
  return expand(read, [{ short: 'CĐ', long: 'công đoàn' }])
}

it('makes of an article its words with and without marks, by parts and as a whole, its numbers and what narrows', () => {
  expect(
    termsOf({
      ...{ id: 'a', publication: 'p', at: 0, categories: ['c1'], authors: ['a1'] },
      ...{ title: 'Đường', lead: '', captions: ['Ảnh'], bylines: ['Tuyến'], body: 'Đạt 7/24\nxã' },
    }),
  ).toBe(
    [
      ...['t:duong |', 't=đường |', 's:anh | s:tuyen |', 's=ảnh | s=tuyến |'],
      ':duong | :anh | :tuyen | :dat :7 :24 | :xa |',
      '=đường | =ảnh | =tuyến | =đạt =7 =24 | =xã |',
      '#7/24 @cc1 @aa1',
    ].join(' '),
  )
})

describe('the question to the index', () => {
  const whole = { part: 'whole', together: false, spelling: 'folded' } as const

  it.each([
    ['đường xã', '(("":duong"")) AND (("":xa""))'],
    ['cd', '(("":cd"") OR ("":cong :doan""))'],
    ['7/24', '(("":7 :24"" AND ""#7/24""))'],
    ['xã -Dương -"a b"', '((("":xa""))) NOT (("":=dương"") OR ("":a :b""))'],
  ])('%s', (question, match) => {
    const plain = matchOf(sought(question), whole, {}).replaceAll('"', '""')
    expect(plain).toBe(match.replace('":=dương"', '"=dương"'))
  })

  it('is narrowed', () => {
    expect(matchOf(sought('xa'), whole, { categories: ['c1', 'c2'], authors: ['a1'] })).toBe(
      '((":xa")) AND ("@cc1" OR "@cc2") AND ("@aa1")',
    )
  })

  it('asks for marks where some were typed, and for words in a row where there are several', () => {
    expect(matchesOf(sought('duong')).classes).toEqual([{ together: false, spelling: 'folded' }])
    expect(matchesOf(sought('con đường')).classes).toEqual([
      { together: true, spelling: 'exact' },
      { together: false, spelling: 'exact' },
      { together: true, spelling: 'folded' },
      { together: false, spelling: 'folded' },
    ])
    const match = { part: 'title', together: true, spelling: 'exact' } as const
    expect(matchOf(sought('con đường'), match, {})).toBe('(("t=con t=đường"))')
  })
})

describe('what was found', () => {
  const year = 365 * 86_400 * rowsASecond
  const matches = matchesOf(sought('Tuyến'))

  it('stands by its marks, then by its part and its time together', () => {
    const rows: Record<string, number[]> = {
      'exact whole': [year],
      'folded title': [9 * year],
      'folded whole': [30 * year, 12 * year, 9 * year, year],
    }
    const found = inOrder(matches, ({ spelling, part }) => rows[`${spelling} ${part}`] ?? [])
    expect(found.map(({ row }) => row / year)).toEqual([1, 30, 9, 12])
    for (const { place } of found) expect(place).toMatch(placeForm)
    const places = found.map(({ place }) => place)
    expect([...places].sort()).toEqual(places)
  })

  it('is looked for as a whole alone where much is asked for', () => {
    expect(matchesOf(sought('a '.repeat(12))).parts).toEqual(['title', 'lead', 'small'])
    expect(matchesOf(sought('a '.repeat(13))).parts).toEqual([])
  })

  it('is no more than can be put in order', () => {
    const many = Array.from({ length: mostHits }, (_, at) => at)
    expect(
      inOrder(matches, ({ spelling }) =>
        spelling === 'exact' ? many.map((row) => row + 500) : many,
      ),
    ).toHaveLength(mostHits)
  })
})
