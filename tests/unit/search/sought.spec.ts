import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { longestQuestion, readQuestion } from '../../../src/domain/search/sought.ts'
import { someText } from './someText.ts'

const said = (question: string) => {
  const sought = readQuestion(question)
  const keys = (terms: { words: { key: string }[]; isQuoted: boolean }[] = []) =>
    terms.map(({ words, isQuoted }) => {
      const text = words.map(({ key }) => key).join(' ')
      return isQuoted ? `"${text}"` : text
    })
  return sought && { wanted: keys(sought.wanted), unwanted: keys(sought.unwanted) }
}

describe('a question', () => {
  it.each([
    ['công đoàn', ['cong', 'doan'], []],
    ['"phát triển" đoàn viên', ['"phat trien"', 'doan', 'vien'], []],
    ['“phát triển đoàn viên”', ['"phat trien doan vien"'], []],
    ['„phát triển”', ['"phat trien"'], []],
    ['"chưa đóng', ['"chua dong"'], []],
    ['công -đoàn', ['cong'], ['doan']],
    ['công --đoàn −viên', ['cong'], ['doan', 'vien']],
    ['công -"đoàn viên"', ['cong'], ['"doan vien"']],
    ['2025 - 2030', ['2025', '2030'], []],
    ['161/QĐ-LĐLĐ', ['161 qd ldld'], []],
    ['c&j "" !!', ['c j'], []],
  ])('%s', (question, wanted, unwanted) => {
    expect(said(question)).toEqual({ wanted, unwanted })
    expect(said(question.normalize('NFD'))).toEqual({ wanted, unwanted })
  })

  it.each([
    [''],
    ['   '],
    ['---'],
    ['-đoàn'],
    ['-đoàn -viên'],
    ['"…" & !'],
    ['\u3164\u200B'],
    ['a'.repeat(longestQuestion.units + 1)],
    ['a '.repeat(longestQuestion.words + 1)],
  ])('asks for nothing that could be looked for: %j', (question) => {
    expect(said(question)).toBeNull()
  })

  it('is read, whatever somebody types', () => {
    fc.assert(
      fc.property(someText, (question) => {
        const sought = readQuestion(question)
        for (const { words } of [...(sought?.wanted ?? []), ...(sought?.unwanted ?? [])])
          expect(words.length).toBeGreaterThan(0)
        expect(sought?.wanted.length).not.toBe(0)
      }),
    )
  })
})
