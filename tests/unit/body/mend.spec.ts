import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  addressOf,
  bodyFault,
  bodyOf,
  figure,
  heading,
  link,
  list,
  mendBody,
  paragraph,
  quote,
  text,
  withTexts,
} from '../../../src/domain/body.ts'

const within = (...children: unknown[]) => ({ root: { ...bodyOf([]).root, children } })
const rule = { type: 'horizontalrule', version: 1 } as const

describe('an address', () => {
  it.each([
    ['https://example.vn/a?b=1#c', 'https://example.vn/a?b=1#c'],
    ['http://localhost:3000/a', 'http://localhost:3000/a'],
    ['example.vn', 'https://example.vn'],
    ['www.example.vn/bài?a=1', 'https://www.example.vn/bài?a=1'],
    ['example.vn:8080/a', 'https://example.vn:8080/a'],
    ['ban.doc@example.vn', 'mailto:ban.doc@example.vn'],
    ['mailto:a@example.vn', 'mailto:a@example.vn'],
    ['tel:+84 24', 'tel:+84%2024'],
    ['zalo:84912', 'zalo:84912'],
    ['zalo://conversation?phone=0912345678', 'zalo://conversation?phone=0912345678'],
    ['tel://+842438572000', 'tel://+842438572000'],
    ['https://a.vn\\@evil.com', 'https://a.vn/@evil.com'],
    ['https:\\\\a.vn\\b?c=\\d', 'https://a.vn/b?c=%5Cd'],
    ['\\\\a.vn\\b', 'https://a.vn/b'],
    ['/\\a.vn', 'https://a.vn'],
    ['/a\\b', '/a/b'],
    ['/bai-khac.html', '/bai-khac.html'],
    ['/a b"c', '/a%20b%22c'],
    ['//example.vn/a', 'https://example.vn/a'],
    [' https://exam\tple.vn/\u0000a\u200b ', 'https://example.vn/a'],
    ['https://example.vn/"\'<>', 'https://example.vn/%22%27%3C%3E'],
  ])('%j is written %s', (typed, address) => {
    expect(addressOf(typed)).toBe(address)
  })

  it.each([
    '',
    'https://',
    'http:example.vn',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///c:/a',
    'ftp://example.vn',
    '#_GoBack',
    'khong phai dia chi',
    'mailto:',
    'tel:',
    'tel://',
    'zalo:',
    'zalo://',
    'mailto://a@example.vn',
    'a.vn\\@evil.com',
  ])('%j leads nowhere', (typed) => {
    expect(addressOf(typed)).toBeNull()
  })

  it('leads where a browser would go that is given what was typed', () => {
    const piece = fc.constantFrom(
      ...['https:', 'HTTP:', 'zalo:', 'tel:', 'mailto:', '/', '\\', '//', '@', ':', '?', '#', '.'],
      ...[
        'a.vn',
        'evil.com',
        'b',
        '8080',
        '%5C',
        '%2F',
        ' ',
        '"',
        "'",
        '|',
        '^',
        '{',
        'đ',
        '[',
        '0x7f',
      ],
    )
    const typings = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
    const site = 'https://toasoan.example/tin/bai.html'
    const opened = (address: string) => {
      const { protocol, host, pathname, search, hash, username } = new URL(address, site)
      const said = [host, pathname, search, hash, username].map((part) =>
        part.replace(
          /["'<>\\^`{|}\s]/g,
          (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
      )
      return [protocol, ...said]
    }
    fc.assert(
      fc.property(fc.oneof(typings, fc.webUrl()), (typed) => {
        const address = addressOf(typed)
        const isWhole = /^(?:https?:|zalo:|tel:|mailto:|[/\\])/i.test(typed.trim())
        fc.pre(address !== null && isWhole)
        expect(opened(address ?? '')).toEqual(opened(typed.trim()))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is written the same when it is written again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        const address = addressOf(typed)
        expect(address === null ? null : addressOf(address)).toBe(address)
      }),
    )
  })
})

describe('what an editor leaves', () => {
  it.each<[string, unknown, unknown]>([
    [
      'a bookmark of Word keeps its words',
      { ...paragraph(''), children: [text('a'), link('#_GoBack', 'b')] },
      [{ ...paragraph(''), children: [text('a'), text('b')] }],
    ],
    [
      'a link to a script becomes its words',
      paragraph([link('javascript:alert(1)', 'bấm')]),
      [paragraph('bấm')],
    ],
    [
      'a link that no field could hold becomes its words',
      paragraph([link(`https://example.vn/${'a'.repeat(4_000)}`, 'bấm')]),
      [paragraph('bấm')],
    ],
    [
      'a rule in a numbered list parts it, and the numbers go on',
      {
        ...list([]),
        tag: 'ol',
        listType: 'number',
        start: 3,
        children: [...list(['một', 'hai']).children, rule, ...list(['ba']).children],
      },
      [
        { ...list(['một', 'hai'], 'number'), start: 3 },
        rule,
        { ...list(['ba'], 'number'), start: 5 },
      ],
    ],
    [
      'a list in a quote stands below it',
      { ...quote('trước'), children: [text('trước'), list(['một']), text('sau')] },
      [quote('trước'), list(['một']), quote('sau')],
    ],
    [
      'a rule in a paragraph parts it',
      { ...paragraph(''), children: [text('a'), rule, text('b')] },
      [paragraph('a'), rule, paragraph('b')],
    ],
    [
      'a photo in an item parts the list',
      {
        ...list(['a']),
        children: [{ ...list(['a']).children[0], children: [text('a'), figure()] }],
      },
      [list(['a']), figure()],
    ],
    [
      'an unknown wrapper gives way to what it holds',
      { type: 'bookmark', children: [heading('h3', 'Kết quả'), text('và')] },
      [heading('h3', 'Kết quả'), { ...paragraph('và'), direction: null }],
    ],
    [
      'a heading of another rank is one of ours',
      { ...heading('h2', 'x'), tag: 'h5' },
      [heading('h4', 'x')],
    ],
    ['empty words go', { ...paragraph(''), children: [text('')] }, [paragraph('')]],
  ])('%s', (_, node, nodes) => {
    expect(mendBody(within(node))).toEqual(within(...(nodes as unknown[])))
  })

  /** Any order of the editor's own nodes, whether or not one may stand in another. */
  const { node: anyNode } = fc.letrec<{ node: unknown }>((tie) => {
    const children = fc.array(tie('node'), { maxLength: 4 })
    const holder = (type: string, more: object = {}) =>
      children.map((held) => ({
        type,
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        ...more,
        children: held,
      }))
    const aLink = fc
      .tuple(
        children,
        fc.constantFrom('https://a.vn', '#_GoBack', 'javascript:1', '//a.vn', 'a.vn'),
      )
      .map(([held, url]) => ({ ...link(url, ''), children: held }))
    return {
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.string({ minLength: 1, maxLength: 4 }).map((words) => text(words)),
        fc.constantFrom({ type: 'linebreak', version: 1 }, rule, figure({ caption: 'c' })),
        ...['paragraph', 'quote', 'listitem', 'bookmark'].map((type) => holder(type)),
        holder('heading', { tag: 'h5' }),
        holder('list', { listType: 'number', tag: 'ol', start: 1 }),
        aLink,
      ),
    }
  })

  const saidIn = (node: unknown): string =>
    (JSON.stringify(node).match(/"(?:text|caption)":"(?:[^"\\]|\\.)*"/g) ?? []).join('')

  it('can be saved once it is mended, says the same, and needs no second mending', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 4 }), (nodes) => {
        const mended = mendBody(within(...nodes))
        expect(bodyFault(mended)).toBeUndefined()
        expect(mendBody(mended)).toEqual(mended)
        expect(saidIn(mended)).toBe(saidIn(nodes))
      }),
      { numRuns: 300 },
    )
  })

  it('may nest lists deeper than any reader follows', () => {
    const deep = Array.from({ length: 30 }).reduce<unknown>(
      (inner) => ({ ...list([]), children: [{ type: 'listitem', children: [inner] }] }),
      text('tận cùng'),
    )
    const mended = mendBody(within(deep))
    expect(bodyFault(mended)).toBeUndefined()
    expect(saidIn(mended)).toBe('"text":"tận cùng"')
  })
})

it('every text that people write in a body can be changed in one place', () => {
  const body = bodyOf([
    paragraph([text('a'), link('a.vn', 'b')]),
    figure({ caption: 'c', alt: 'd', credit: 'e' }),
  ])
  expect(withTexts(body, (words) => words.toUpperCase())).toEqual(
    bodyOf([
      paragraph([text('A'), link('a.vn', 'B')]),
      figure({ caption: 'C', alt: 'D', credit: 'E' }),
    ]),
  )
})
