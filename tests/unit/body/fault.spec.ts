import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  bodyFault,
  bodyLimits,
  bodyOf,
  bold,
  figure,
  heading,
  isBody,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  sentenceOfFault,
  text,
} from '../../../src/domain/body.ts'

const everyBlock = bodyOf([
  paragraph([
    text('Sáng 25/3, '),
    bold('CĐCS'),
    linebreak(),
    link('https://example.vn', 'xem thêm'),
  ]),
  heading('h2', 'Kết quả'),
  quote('“phát triển đoàn viên”'),
  list(['một', [text('hai')]], 'number'),
  figure({ image: 'a1', caption: 'Lễ ra mắt' }),
  figure(),
  { type: 'horizontalrule', version: 1 },
])

describe('a body', () => {
  it('is a Lexical document of our node types', () => {
    expect(isBody(everyBlock)).toBe(true)
    expect(isBody(JSON.parse(JSON.stringify(everyBlock)))).toBe(true)
    expect(isBody(bodyOf([]))).toBe(true)
  })

  it('may hold a populated photo', () => {
    const populated = { ...figure(), fields: { ...figure().fields, image: { id: 'a1', alt: 'x' } } }
    expect(isBody(bodyOf([populated]))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'str'],
    ['a number', 7],
    ['an array', [everyBlock.root]],
    ['a root that is a word', { root: 'x' }],
    ['a root that is an array', { root: [] }],
    ['a second key beside the root', { ...everyBlock, more: 1 }],
  ])('is not %s', (_, value) => {
    expect(bodyFault(value)).toEqual({ path: 'body', fault: 'notADocument' })
  })

  it.each([
    ['caption', 2_000],
    ['alt', 1_000],
    ['credit', 300],
  ])(
    'holds of a photo a %s of %d characters, and is still read when it holds more',
    (name, most) => {
      const holding = (length: number) =>
        bodyOf([paragraph('a'), figure({ [name]: 'x'.repeat(length) })])
      expect(bodyFault(holding(most))).toBeUndefined()
      const fault = bodyFault(holding(most + 1))
      expect(fault).toMatchObject({ path: `body.1.${name}`, fault: 'tooLong' })
      expect(fault && sentenceOfFault(fault).vi).toBe(
        'Chữ của một ảnh trong chính văn quá dài; chú thích được 2.000 ký tự, mô tả 1.000, người chụp 300.',
      )
      expect(isBody(holding(most + 1))).toBe(true)
    },
  )

  const within = (node: unknown): unknown => ({ root: { ...everyBlock.root, children: [node] } })

  it.each<[string, unknown, string, string]>([
    ['an unknown node', { type: 'iframe', version: 1 }, 'body.0', 'unknownNode'],
    ['a node named after an object’s own', { type: 'constructor' }, 'body.0', 'unknownNode'],
    ['a node without a type', { version: 1 }, 'body.0', 'malformed'],
    ['a node that is null', null, 'body.0', 'malformed'],
    ['words outside a paragraph', text('x'), 'body.0', 'misplaced'],
    ['a root within the root', everyBlock.root, 'body.0', 'misplaced'],
    ['children that are no array', { ...paragraph(''), children: {} }, 'body.0', 'malformed'],
    ['a heading of the first rank', { ...heading('h2', ''), tag: 'h1' }, 'body.0', 'malformed'],
    ['another block', { ...figure(), fields: { blockType: 'code' } }, 'body.0', 'malformed'],
    [
      'a caption that is an object',
      { ...figure(), fields: { blockType: 'figure', caption: {} } },
      'body.0',
      'malformed',
    ],
    [
      'a photo that is a number',
      { ...figure(), fields: { blockType: 'figure', image: 1 } },
      'body.0',
      'malformed',
    ],
    [
      'a text that is an object',
      { ...paragraph(''), children: [{ ...text('x'), text: {} }] },
      'body.0.children.0',
      'malformed',
    ],
    [
      'a text with a NUL',
      { ...paragraph(''), children: [text('Phú\u0000Xuyên')] },
      'body.0.children.0',
      'malformed',
    ],
    ['a caption with a NUL', figure({ caption: 'Lễ\u0000' }), 'body.0', 'malformed'],
    [
      'a link without an address',
      { ...paragraph(''), children: [{ ...link('x', 'x'), fields: {} }] },
      'body.0.children.0',
      'malformed',
    ],
    [
      'a link to a script',
      paragraph([text('x'), link('javascript:alert(1)', 'x')]),
      'body.0.children.1',
      'address',
    ],
    [
      'an attribute that is an object',
      { ...paragraph('x'), style: { a: 1 } },
      'body.0',
      'malformed',
    ],
    [
      'a paragraph within a paragraph',
      { ...paragraph(''), children: [paragraph('')] },
      'body.0.children.0',
      'misplaced',
    ],
  ])('does not hold %s', (_, node, path, fault) => {
    expect(bodyFault(within(node))).toEqual({ path, fault })
  })

  it('need not say what Lexical adds by itself', () => {
    const words = { type: 'text', text: 'Mở bài.' }
    expect(
      isBody({ root: { type: 'root', children: [{ type: 'paragraph', children: [words] }] } }),
    ).toBe(true)
    expect(bodyFault(within({ ...paragraph('x'), direction: 'up' }))?.fault).toBe('malformed')
  })

  it('is bounded in nodes, depth and characters', () => {
    const many = Array.from({ length: bodyLimits.nodes }, () => paragraph(''))
    expect(bodyFault(bodyOf(many))?.fault).toBe('tooLarge')
    expect(bodyFault(bodyOf([paragraph('x'.repeat(bodyLimits.characters + 1))]))?.fault).toBe(
      'tooLarge',
    )
    const ring = list(['x'])
    ring.children[0]?.children.push(ring)
    expect(bodyFault(bodyOf([ring]))?.fault).toBe('tooDeep')
  })

  it('is judged without an exception, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (value, child) => {
        expect(typeof isBody(value)).toBe('boolean')
        expect(typeof isBody(within(child))).toBe('boolean')
        expect(typeof isBody({ root: { type: 'root', children: value } })).toBe('boolean')
      }),
    )
  })
})
