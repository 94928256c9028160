import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type BlockNode,
  bodyOf,
  figure,
  heading,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  text,
  textFormat,
} from '../../../src/domain/body.ts'
import type { FrozenFigure } from '../../../src/publishing/frozen.ts'
import { atSite, htmlOf, withPictures } from '../../../src/publishing/html.ts'

const aFigure = (more: Partial<FrozenFigure> = {}): FrozenFigure => ({
  image: 'a1',
  hash: null,
  src: '/api/images/file/le-ra-mat.jpg',
  width: 1600,
  height: 900,
  srcset: [],
  alt: '',
  caption: '',
  credit: '',
  focalPoint: { x: 50, y: 50 },
  ...more,
})

const htmlOfBlocks = (...blocks: BlockNode[]): string => htmlOf(bodyOf(blocks), [])

describe('the HTML of a body', () => {
  it.each<[string, BlockNode, string]>([
    ['a paragraph', paragraph([text('một'), linebreak(), text('hai')]), '<p>một<br>hai</p>'],
    ['a heading', heading('h3', 'Kết quả'), '<h3>Kết quả</h3>'],
    ['a quote', quote('“đoàn viên”'), '<blockquote>“đoàn viên”</blockquote>'],
    ['an empty list', list([]), ''],
    [
      'a list of empty lists',
      { ...list([]), children: [{ type: 'listitem' as const, children: [list([])] }] },
      '',
    ],
    ['a list', list(['một', 'hai']), '<ul><li>một</li><li>hai</li></ul>'],
    ['a numbered list', { ...list(['ba'], 'number'), start: 3 }, '<ol start="3"><li>ba</li></ol>'],
    ['a rule', { type: 'horizontalrule' }, '<hr>'],
    ['nothing for an empty paragraph', paragraph('  '), ''],
    ['escaped text', paragraph('C&J <b>"x"'), '<p>C&amp;J &lt;b&gt;&quot;x&quot;</p>'],
    [
      'strong and emphasised words',
      paragraph([text('x', textFormat.bold | textFormat.italic)]),
      '<p><em><strong>x</strong></em></p>',
    ],
    [
      'a link',
      paragraph([link('https://example.vn/?a=1&b="2', 'xem')]),
      '<p><a href="https://example.vn/?a=1&amp;b=%222">xem</a></p>',
    ],
  ])('holds %s', (_, block, html) => {
    expect(htmlOfBlocks(block)).toBe(html)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '#muc-2',
    'https://',
    'khong phai dia chi',
    '',
  ])('keeps the words of a link to %j, and drops the link', (url) => {
    expect(htmlOfBlocks(paragraph([link(url, 'xem')]))).toBe('<p>xem</p>')
  })

  it.each(['mailto:a@example.vn', 'tel:+8424', '/bai-khac.html', 'zalo:84'])(
    'links to %s',
    (url) => {
      expect(htmlOfBlocks(paragraph([link(url, 'xem')]))).toBe(`<p><a href="${url}">xem</a></p>`)
    },
  )

  it.each([
    ['//evil.example/a', 'https://evil.example/a'],
    ['/\\evil.example', 'https://evil.example'],
  ])('says where a link to %j leads', (url, href) => {
    expect(htmlOfBlocks(paragraph([link(url, 'xem')]))).toBe(`<p><a href="${href}">xem</a></p>`)
  })

  it('numbers a list on after one nested in it, as the editor does', () => {
    const outer = list(['một', '', 'hai'], 'number')
    const inner = list(['trong'], 'bullet')
    const items = outer.children.map((item, at) =>
      at === 1 ? { ...item, children: [inner] } : item,
    )
    expect(htmlOfBlocks({ ...outer, start: 4, children: items })).toBe(
      '<ol start="4"><li>một<ul><li>trong</li></ul></li><li>hai</li></ol>',
    )
    expect(htmlOfBlocks({ ...outer, children: items.slice(1) })).toBe(
      '<ol><li style="list-style-type: none"><ul><li>trong</li></ul></li><li value="1">hai</li></ol>',
    )
  })

  it.each<[string, BlockNode, string]>([
    ['centre', { ...paragraph('x'), format: 'center' }, '<p style="text-align: center">x</p>'],
    ['right', { ...heading('h2', 'x'), format: 'right' }, '<h2 style="text-align: right">x</h2>'],
    [
      'both sides, and further in',
      { ...quote('x'), format: 'justify', indent: 2 },
      '<blockquote style="text-align: justify; padding-inline-start: 80px">x</blockquote>',
    ],
    ['no side that there is', { ...paragraph('x'), format: '"><script>' }, '<p>x</p>'],
  ])('aligns to the %s', (_, block, html) => {
    expect(htmlOfBlocks(block)).toBe(html)
  })

  it('shows a photo by its renditions, with caption and credit, at the address of the site', () => {
    const shown = aFigure({
      srcset: [{ src: '/api/images/file/le-400.webp', width: 400, type: 'image/webp' }],
      alt: 'Hội trường "lớn"',
      caption: 'Lễ ra mắt',
      credit: 'Hà An',
    })
    const html = htmlOf(bodyOf([figure({ image: 'a1' })]), [shown])
    expect(atSite(html, 'https://newsroom.example')).toBe(
      '<figure><img loading="lazy" src="https://newsroom.example/api/images/file/le-400.webp"' +
        ' srcset="https://newsroom.example/api/images/file/le-400.webp 400w" sizes="(max-width: 800px) 100vw, 800px"' +
        ' width="400" height="225" alt="Hội trường &quot;lớn&quot;">' +
        '<figcaption>Lễ ra mắt <span class="credit">Ảnh: Hà An</span></figcaption></figure>',
    )
  })

  it('offers each photo in the formats that there are by now, and leaves the others as they were', () => {
    const source = (width: number, kind: string) => ({
      ...{ src: `/api/images/file/le-${width}.${kind}`, width, type: `image/${kind}` },
    })
    const both = aFigure({
      srcset: [source(320, 'webp'), source(640, 'webp'), source(320, 'avif')],
      alt: '<img src="x"> & ">"',
    })
    const one = aFigure({ srcset: [source(320, 'webp')] })
    const blocks = [figure({ image: 'a1' }), paragraph('<img alt="">'), figure({ image: 'a1' })]
    const frozen = htmlOf(bodyOf(blocks), [both, one])
    expect(frozen).not.toContain('avif')
    const shown = atSite(withPictures(frozen, [both, one]), 'https://bao.example')
    const sizes = 'sizes="(max-width: 800px) 100vw, 800px"'
    const at = 'https://bao.example/api/images/file/le'
    expect(shown).toContain(
      `<figure><picture><source type="image/avif" srcset="${at}-320.avif 320w" ${sizes}>` +
        `<source type="image/webp" srcset="${at}-320.webp 320w, ${at}-640.webp 640w" ${sizes}>` +
        `<img loading="lazy" src="${at}-640.webp"`,
    )
    expect(shown.match(/<picture>/g)).toHaveLength(1)
    expect(shown.replace(/<\/?picture>|<source [^>]*>/g, '')).toBe(
      atSite(frozen, 'https://bao.example'),
    )
  })

  it('says “Ảnh:” once, and nothing where there is nothing to say', () => {
    const body = bodyOf([figure({ image: 'a1' })])
    expect(htmlOf(body, [aFigure({ credit: 'Ảnh: TTXVN' })])).toContain('>Ảnh: TTXVN<')
    expect(htmlOf(body, [aFigure()])).not.toContain('figcaption')
  })

  it('holds no tag, no address and no mark of the site that an editor has typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const body = bodyOf([paragraph([text(`${typed}<site><script>`), link(typed, 'xem')])])
        const html = htmlOf(body, [])
        expect(html.replace(/<a href="[^"<>]*">xem<\/a>|<\/?p>/g, '')).not.toMatch(/[<>"]/)
        expect(atSite(html, 'https://newsroom.example')).toBe(html)
      }),
    )
  })
})
