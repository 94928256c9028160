import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pieceOf, rangesOf } from '../../../src/domain/search/highlight.ts'
import { readQuestion } from '../../../src/domain/search/sought.ts'
import { wordsOf } from '../../../src/domain/search/words.ts'
import { someText } from './someText.ts'

const found = (text: string, question: string) => {
  const phrases = readQuestion(question)?.wanted ?? []
  return rangesOf(text, phrases).map(([start, end]) => text.slice(start, end))
}

describe('what was found', () => {
  it.each([
    ['Công đoàn cơ sở', 'doan co', ['đoàn', 'cơ']],
    ['Phát triển đoàn viên', '"doan vien"', ['đoàn viên']],
    ['Đoàn viên, đoàn thể', '"doan vien"', ['Đoàn viên']],
    ['đạt 29,17% và 29, 17', '29,17%', ['29,17']],
    ['số 161/QĐ-LĐLĐ ngày', '161/QD-LDLD', ['161/QĐ-LĐLĐ']],
    ['đoàn\nviên', '"doan vien"', []],
    ['aa aa aa', '"aa aa"', ['aa aa aa']],
  ])('in %j by %s is marked in either normalisation', (text, question, parts) => {
    expect(found(text, question)).toEqual(parts)
    expect(found(text.normalize('NFD'), question)).toEqual(parts.map((one) => one.normalize('NFD')))
  })

  it('is a word that was asked for, each one of them, whatever the text', () => {
    fc.assert(
      fc.property(someText, fc.nat(), (text, which) => {
        const words = wordsOf(text)
        fc.pre(words.length > 0)
        const sought = words[which % words.length]
        const phrases = [{ words: [sought ?? { key: '', exact: '' }], numbers: [] }]
        const marked = rangesOf(text, phrases).map(([start, end]) =>
          wordsOf(text.slice(start, end)),
        )
        expect(marked.flat().map(({ key }) => key)).toEqual(
          words.map(({ key }) => key).filter((key) => key === sought?.key),
        )
      }),
    )
  })
})

describe('a piece of a long text', () => {
  const filler = 'Một đoạn dài không nói gì. '.repeat(30)

  it('holds what was found, between words', () => {
    const text = `${filler}Công đoàn cơ sở ra mắt. ${filler}`
    const ranges = rangesOf(text, readQuestion('"công đoàn"')?.wanted ?? [])
    const piece = pieceOf({ text, ranges })
    expect(piece.ranges.map(([start, end]) => piece.text.slice(start, end))).toEqual(['Công đoàn'])
    expect(piece.text).toMatch(/^…gì\. Một .*Công đoàn.* nói…$/u)
    expect(piece.text.length).toBeLessThan(260)
  })

  it('is the text itself where that is short', () => {
    expect(pieceOf({ text: 'Công\nđoàn', ranges: [[0, 4]] })).toEqual({
      text: 'Công đoàn',
      ranges: [[0, 4]],
    })
  })

  it('is where most stands, and marks the same words, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 12 }), fc.nat(), (texts, which) => {
        const text = texts.join(' ')
        const words = wordsOf(text)
        fc.pre(words.length > 0)
        const sought = words[which % words.length] ?? { key: '', exact: '' }
        const ranges = rangesOf(text, [{ words: [sought], numbers: [] }])
        const piece = pieceOf({ text, ranges })
        expect(piece.ranges.length).toBeGreaterThan(0)
        for (const [start, end] of piece.ranges)
          expect(wordsOf(piece.text.slice(start, end)).map(({ key }) => key)).toEqual([sought.key])
      }),
    )
  })
})
