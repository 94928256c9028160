import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cleanLine, cleanText, hasWords, showsNothing } from '../../../src/domain/text/clean.ts'
import { slugOf } from '../../../src/domain/text/slug.ts'

describe('a long text', () => {
  it.each([
    ['is composed', 'Công đoàn'.normalize('NFD'), 'Công đoàn'],
    ['keeps tab and line break', 'một\thai\nba', 'một\thai\nba'],
    ['has one kind of line break', 'một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
    ['loses control characters', 'mộ\u0007t\u009F \u001Bhai', 'một hai'],
    ['loses byte order marks', '\uFEFFmột\uFEFF', 'một'],
    ['loses what turns the direction', 'a\u202Eb\u2066c\u2069', 'abc'],
    ['keeps a soft hyphen', 'mot\u00ADhai', 'mot\u00ADhai'],
    ['has no half characters', 'a\uD83D b', 'a\uFFFD b'],
    ['keeps emoji whole', '👩\u200D🏭 🇻🇳', '👩\u200D🏭 🇻🇳'],
    ['keeps a NUL, which is refused', 'a\u0000', 'a\u0000'],
  ])('%s', (_, written, kept) => {
    expect(cleanText(written)).toBe(kept)
  })
})

describe('a text of one line', () => {
  it.each([
    ['has spaces for breaks and tabs', 'một\r\nhai\tba', 'một hai ba'],
    ['loses zero-width spaces', 'mot\u200Bhai\u2060ba', 'mothaiba'],
    ['loses soft hyphens', 'Cong\u00ADdoan', 'Congdoan'],
    ['keeps a joiner between emoji', 'thợ 👩🏽\u200D🏭 ❤️\u200D🔥', 'thợ 👩🏽\u200D🏭 ❤️\u200D🔥'],
    ['loses a joiner between letters', 'a\u200Db', 'ab'],
    ['is composed once what parted it is gone', 'a\u200B\u0301', 'á'],
  ])('%s', (_, written, kept) => {
    expect(cleanLine(written)).toBe(kept)
  })
})

describe.each([
  ['a long text', cleanText],
  ['a line', cleanLine],
])('any text cleaned as %s', (_, clean) => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...'aăđ1 \t\r\n\u0000\u0007\u0301\u0323\u00AD\u200B\u200D\u2060\u202E\uFEFF\uD83D👩❤',
        ),
      )
      .map((signs) => signs.join('')),
  )
  it('is clean', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = clean(text)
        expect(clean(kept)).toBe(kept)
        expect(kept.normalize('NFC')).toBe(kept)
        const unseen = kept.match(/\p{Cc}|\uFEFF|[\u202A-\u202E]/gu) ?? []
        expect(unseen.filter((sign) => !'\t\n\0'.includes(sign))).toEqual([])
      }),
    )
  })
  it('loses no letter and no digit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = (some: string) => some.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []
        expect(seen(clean(text))).toEqual(seen(text))
      }),
    )
  })
})

describe.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'words that a break parts, %j,',
  (sign) => {
    it('are parted in a line by a space, in a long text by a line break', () => {
      const words = `Dòng một${sign}dòng hai`
      expect([cleanLine(words), cleanText(words)]).toEqual([
        'Dòng một dòng hai',
        'Dòng một\ndòng hai',
      ])
    })
  },
)

describe('what shows nothing', () => {
  it.each([
    '',
    ' \n\t',
    '\u200B\u2060',
    '\u00AD',
    '\u115F\u1160\u3164\uFFA0',
    '\u2800',
    '…',
    '— .',
    '\uFEFF',
    '\u200D\uFE0F',
  ])('is %j', (text) => {
    expect([showsNothing(text), hasWords(text)]).toEqual([true, false])
  })
  it.each(['a', 'ơ', '7', '한'])('is not %j', (text) => {
    expect([showsNothing(text), hasWords(text)]).toEqual([false, true])
  })
  it.each(['👍', '©', '+'])('is not %j either, though no word', (text) => {
    expect([showsNothing(text), hasWords(text)]).toEqual([false, false])
  })
})

describe('a slug', () => {
  it.each([
    ['ﬁlm về công nhân', 'film-ve-cong-nhan'],
    ['Công\u00ADđoàn', 'congdoan'],
    ['một\u200Bhai', 'mothai'],
    ['Số ２０２６', 'so-2026'],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })
})
