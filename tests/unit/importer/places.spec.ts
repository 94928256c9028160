import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ParsedArticle } from '../../../src/importer/article.ts'
import { parseSource } from '../../../src/importer/parse.ts'

/** All words of an article and of its record; the findings only repeat or suggest. */
function everythingIn(article: ParsedArticle): string {
  const texts: string[] = []
  JSON.stringify(article, (key, value: unknown) => {
    if (key === 'findings' || key === 'dateClues') return []
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}

/** A line of the source around a word of its own. */
const shapes: ((word: string) => string)[] = [
  (word) => `Đoạn văn có từ ${word} ở giữa câu.`,
  (word) => `Dòng không có dấu chấm ${word}`,
  (word) => `![](${word}) |`,
  (word) => `![chữ ${word}](a.jpg) | Chú thích. |`,
  (word) => `![](a) | ![](b) ${word} |`,
  (word) => `Chú thích ${word} trong ô. |`,
  (word) => `| Chú thích ${word} |`,
  (word) => `Cot ${word} | cot hai | cot ba`,
  (word) => `--- | ${word}`,
  (word) => `Tit cua ${word} - Anh 1`,
  (word) => `Lễ trao giải ${word} (Ảnh: Mai Quý)`,
  (word) => `Lễ trao giải. Ảnh: ${word}`,
  (word) => `Ảnh: ${word}`,
  (word) => `LĐLĐ huyện ${word} Mây`,
  (word) => `Theo ${word.toUpperCase()}`,
  (word) => `Mai Quý - ${word}`,
  (word) => `(LĐTĐ) - Câu ${word}.`,
  (word) => `Hội ${word} 25/07/2025 13:56`,
  (word) => `Hội ${word} 31/02/2025 13:56`,
  (word) => `https://bao.example/muc/${word}.html`,
  (word) => `Từ khóa: ${word}, công đoàn`,
  (word) => `Xem ảnh ![](${word}) ở đây.`,
  (word) => `Lời ${word} \u202Ecuối`,
]
const markers = ['Nên xem', 'Tin khác', 'Có thể bạn quan tâm', 'Chủ đề', 'Xem thêm:']

const sources = fc
  .array(fc.tuple(fc.constantFrom(...shapes), fc.constantFrom('\n', '\n\n', '\r\n')), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((shaped) =>
    fc.record({
      lines: fc.constant(shaped.map(([shape, end], at) => shape(`q${at}z`) + end)),
      marks: fc.array(
        fc.record({ at: fc.nat(shaped.length), marker: fc.constantFrom(...markers) }),
        {
          maxLength: 3,
        },
      ),
    }),
  )
  .map(({ lines, marks }) => {
    const all = [...lines]
    for (const { at, marker } of marks) all.splice(at, 0, `${marker}\n`)
    return { text: all.join(''), words: lines.map((_, at) => `q${at}z`) }
  })

describe('a source of any lines in any order', () => {
  it('loses none of them, and says none of them twice', () => {
    fc.assert(
      fc.property(sources, ({ text, words }) => {
        const parsed = parseSource(Buffer.from(text))
        fc.pre(!('code' in parsed))
        const everything = everythingIn(parsed).toLowerCase()
        for (const word of words) expect(everything.split(word)).toHaveLength(2)
      }),
      { numRuns: 500 },
    )
  })

  it('reads the same decomposed and with a byte order mark', () => {
    fc.assert(
      fc.property(sources, ({ text }) => {
        const decomposed = Buffer.from(`\uFEFF${text.normalize('NFD')}`)
        expect(parseSource(decomposed)).toEqual(parseSource(Buffer.from(text)))
      }),
    )
  })

  it('is never too odd to be read or refused', () => {
    const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(anything, (source) => {
        expect(parseSource(Buffer.from(source))).toBeInstanceOf(Object)
      }),
      { numRuns: 500 },
    )
  })
})
