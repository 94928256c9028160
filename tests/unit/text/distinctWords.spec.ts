import { expect, it } from '@jest/globals'
import { distinctWords } from '../../../src/domain/text/distinctWords.ts'

it.each([
  ['Đoàn viên, đoàn thể. “ĐOÀN”!', ['doan', 'vien', 'the']],
  ['số 161/QĐ-LĐLĐ, đạt (29,17%).', ['so', '161/qd-ldld', 'dat', '29,17%']],
  ['…\n– C&J', ['c&j']],
  ['', []],
])('of %j each word is kept once', (text, words) => {
  expect(distinctWords(text)).toEqual(words)
  expect(distinctWords(text.normalize('NFD'))).toEqual(words)
})
