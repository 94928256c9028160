import fc from 'fast-check'
import {
  type BlockNode,
  type Body,
  bodyOf,
  figure,
  heading,
  type InlineNode,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  text,
} from '../../src/domain/body.ts'

/** Words that are not white space alone: Vietnamese marks, spaces at the ends, signs of HTML. */
export const someWords: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ' '),
    fc.constantFrom('Đoàn viên', 'ẩm thực', 'a', '<b>', 'x & y', '“Tết”', '15/2020/NĐ-CP'),
    fc.string({ maxLength: 6 }),
    fc.constantFrom('', ' '),
  )
  .map((parts) => parts.join(''))

const aText = fc
  .tuple(someWords, fc.integer({ min: 0, max: 127 }))
  .map(([words, format]) => text(words, format))

const aLine: fc.Arbitrary<InlineNode[]> = fc
  .tuple(
    aText,
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: aText },
        fc.tuple(fc.webUrl(), someWords).map(([url, words]) => link(url, words)),
        fc.constant(linebreak()),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, others]) => [first, ...others])

const aBlock: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 4, arbitrary: aLine.map((line) => paragraph(line)) },
  aLine.map((line) => heading('h2', line)),
  aLine.map((line) => quote(line)),
  fc.array(aLine, { minLength: 1, maxLength: 3 }).map((items) => list(items, 'number')),
  fc.constant({ type: 'horizontalrule' as const }),
  fc
    .record({ image: fc.uuid(), caption: someWords, alt: someWords, credit: someWords })
    .map((fields) => figure(fields)),
)

/** Bodies made of every node that there is. */
export const aBody: fc.Arbitrary<Body> = fc
  .array(aBlock, { minLength: 1, maxLength: 6 })
  .map((nodes) => bodyOf(nodes))
