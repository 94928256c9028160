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
  (word) => `[![chữ](a.jpg)](${word}) | Lễ hội |`,
  (word) => `<img alt="${word}" src=a.jpg>`,
  (word) => `data:image/png;base64,${word}`,
  (word) => `![Ảnh [${word}]`,
  (word) => `|  | --- | ${word}`,
  (word) => `Cập nhật ${word} lúc 13:56:20 25-07-2025`,
  (word) => `Tin, bài: Mai ${word}`,
  (word) => `Thực hiện: ${word}`,
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

const letter = (at: number) => String.fromCharCode(65 + at)
const day = (at: number) => `${String(at + 1).padStart(2, '0')}/07/2019`

/** Lines that look like a picture, a date or a byline, in forms that old sites and programs have for them. */
const pictures: ((at: number) => string)[] = [
  (at) => `![Ảnh [${at}] cũ](a.jpg)`,
  (at) => `| ![](anh (${at}).jpg) |`,
  (at) => `Xem ![](data:image/gif;base64,R0lGOD${at}) đây.`,
  (at) => `<img src="${at}.jpg">`,
  (at) => `Tit cua ${letter(at)} - Anh ${at}`,
  (at) => `https://bao.example/${at}.webp`,
]
const dates: ((at: number) => string)[] = [
  (at) => `${day(at)} 13:56:20`,
  (at) => `Thứ sáu, ${day(at).replaceAll('/', '-')}`,
  (at) => `Cập nhật lúc 13:56 ${day(at)} (GMT+7)`,
  (at) => `13h56 | ${day(at)} thứ sáu`,
  (at) => `Hà Nội, ngày ${day(at)}`,
]
const signatures: ((at: number) => string)[] = [
  (at) => `Tin, ảnh: Mai ${letter(at)}n`,
  (at) => `Thực hiện: nhóm của ${letter(at)}n`,
  (at) => `Bài và ảnh Mai ${letter(at)}n`,
  (at) => `LĐLĐ huyện ${letter(at)}n`,
  (at) => `Mai ${letter(at)}n`,
]
const plain: ((at: number) => string)[] = [
  (at) => `Đoạn văn thứ ${letter(at)} nói về hội thi.`,
  (at) => `| Chú thích thứ ${letter(at)} |`,
  () => '| --- |',
]
const lookalikes = fc
  .array(fc.constantFrom(...pictures, ...dates, ...signatures, ...plain), {
    minLength: 2,
    maxLength: 20,
  })
  .map((shapes) => shapes.map((shape, at) => ({ shape, line: shape(at) })))

describe('what looks like a picture, a date or a byline', () => {
  it('never becomes title, lead or text without a finding, and a picture leaves a slot', () => {
    fc.assert(
      fc.property(lookalikes, (told) => {
        const parsed = parseSource(Buffer.from(told.map(({ line }) => line).join('\n')))
        fc.pre(!('code' in parsed))
        const figures = parsed.blocks.filter(({ kind }) => kind === 'figure')
        expect(figures).toHaveLength(told.filter(({ shape }) => pictures.includes(shape)).length)

        const asked = parsed.findings.map(({ suggestion }) => suggestion)
        const words = parsed.blocks.map((block) => (block.kind === 'paragraph' ? block.text : null))
        const shown = [parsed.title, parsed.lead, ...words].filter((text) => text !== null)
        const doubtful = told.filter(({ shape }) => [...dates, ...signatures].includes(shape))
        for (const { line } of doubtful) if (shown.includes(line)) expect(asked).toContain(line)
        for (const text of shown) expect(text).not.toMatch(/!\[|<img|^data:|^https:|\.webp/)
      }),
      { numRuns: 1_000 },
    )
  })
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
