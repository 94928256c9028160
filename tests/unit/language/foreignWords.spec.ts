import { describe, expect, it } from '@jest/globals'
import { englishIn, mayBeVietnamese, vietnameseIn } from '../../support/language/foreignWords.ts'

const vocabulary = new Set(['trang', 'chung', 'xem', 'theo', 'in', 'no', 'on'])
const none = new Set<string>()

describe('a word', () => {
  it.each('trang khung nghiêng gì quy quanh ngoai giao khuya xem ngay ghi kem huynh'.split(' '))(
    '%s is spelled as Vietnamese is',
    (word) => expect(mayBeVietnamese(word)).toBe(true),
  )

  // What ends in c, ch, p or t has a mark in Vietnamese; k, gh and ngh stand before e, i and y alone.
  it.each('drop not act each file save at add kat ghost cem the-end created'.split(' '))(
    '%s is not',
    (word) => expect(mayBeVietnamese(word)).toBe(false),
  )
})

describe('a Vietnamese screen', () => {
  const english = (text: string, allowed = none) => englishIn(text, { allowed, vocabulary })

  it.each([
    ['Successfully saved 1 files', ['Successfully', 'saved', 'files']],
    ['Filename', ['Filename']],
    ['Created At', ['Created', 'At']],
    ['Field này không có', ['Field']],
    ['Go to', ['Go', 'to']],
    ['publishUrgent', ['publishUrgent']],
  ])('does not say “%s”', (text, words) => expect(english(text)).toEqual(words))

  it.each(['Trang chung', 'Đã lưu 1 tệp.', 'Xem theo Đặng Quốc Khánh', '30/11/2026 09:00', 'A'])(
    'says “%s”',
    (text) => expect(english(text)).toEqual([]),
  )

  it('says a name that is the same in every language', () =>
    expect(english('Khóa API', new Set(['API']))).toEqual([]))
})

describe('an English screen', () => {
  const vietnamese = (text: string) =>
    vietnameseIn(text, { english: new Set(['in', 'no', 'on']), vocabulary })

  it.each([
    ['Save Bài', ['Bài']],
    ['Đã lưu.', ['Đã', 'lưu']],
    ['Trang chung', ['Trang', 'chung']],
  ])('does not say “%s”', (text, words) => expect(vietnamese(text)).toEqual(words))

  it.each(['Saved.', 'No', 'Sort by title'])('says “%s”', (text) =>
    expect(vietnamese(text)).toEqual([]),
  )
})
