import { expect, it } from '@jest/globals'
import { usedWord } from '../../../src/admin/images/usedWord.ts'

it.each([
  ['', '', 'Hồ sơ ảnh chưa có.'],
  ['Ở đây', ' \u200b', 'Hồ sơ ảnh chưa có.'],
  ['', 'Toàn cảnh', 'In lời của ảnh: “Toàn cảnh”'],
  [' \u200b', 'Toàn cảnh', 'In lời của ảnh: “Toàn cảnh”'],
  ['Toàn cảnh', 'Toàn cảnh', 'Trùng với lời của ảnh.'],
  ['Ở đây', 'Toàn cảnh', 'Của ảnh: “Toàn cảnh”; bài này in lời khác.'],
])('Below “%s” over the photo’s “%s” stands: %s', (use, own, said) => {
  expect(usedWord(use, own).vi).toBe(said)
})
