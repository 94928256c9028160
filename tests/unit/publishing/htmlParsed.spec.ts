import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import {
  addressOf,
  type AnyNode,
  type BlockNode,
  type Body,
  bodyFault,
  bodyOf,
  figure,
  heading,
  type InlineNode,
  linebreak,
  link,
  type ListItemNode,
  type ListNode,
  paragraph,
  quote,
  text,
} from '../../../src/domain/body.ts'
import type { FrozenFigure } from '../../../src/publishing/frozen.ts'
import { atSite, htmlOf } from '../../../src/publishing/html.ts'

/** What people write, or put in on purpose. */
const words = fc.oneof(
  fc.constantFrom(
    'Đoàn viên',
    ' ',
    '</p>',
    '"><img onerror=x>',
    "' onload='x",
    '&amp;',
    '<!--',
    ']]>',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }).map((typed) => typed.replaceAll('\0', '')),
)
const urls = fc.oneof(
  fc.webUrl(),
  words,
  fc.constantFrom('/a" onclick="x', 'https://a.vn/?a=1&b="2', 'a.vn'),
)
const aText = fc
  .tuple(words, fc.integer({ min: 0, max: 127 }))
  .map(([typed, format]) => text(typed, format))
const aLink = fc.tuple(urls, words, fc.boolean()).map(([url, typed, newTab]) => {
  const made = link(addressOf(url) ?? 'https://a.vn', typed)
  return { ...made, fields: { ...made.fields, newTab } }
})
const aLine: fc.Arbitrary<InlineNode[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: aText },
    aLink,
    fc.constant(linebreak()),
    fc.constant({ type: 'tab' as const, text: '\t' }),
  ),
  { maxLength: 4 },
)
const aPlace = fc.record({
  format: fc.constantFrom('', 'left', 'center', 'right', 'justify', '"><script>', 3),
  indent: fc.integer({ min: 0, max: 12 }),
})
const placed = <Node extends BlockNode>(node: fc.Arbitrary<Node>) =>
  fc.tuple(node, aPlace).map(([one, place]) => ({ ...one, ...place }))

const aParagraph = placed(aLine.map((line) => paragraph(line)))

const { list } = fc.letrec<{ list: ListNode; item: ListItemNode }>((tie) => ({
  item: fc
    .oneof(
      { maxDepth: 4 },
      aLine,
      aParagraph.map((one) => [one]),
      tie('list').map((inner) => [inner]),
      fc.tuple(aLine, tie('list')).map(([line, inner]) => [...line, inner]),
    )
    .map((children) => ({ type: 'listitem', value: 1, children })),
  list: fc
    .tuple(fc.boolean(), fc.integer({ min: -2, max: 9 }), fc.array(tie('item'), { maxLength: 4 }))
    .map(([isNumbered, start, children]) => ({
      type: 'list',
      listType: isNumbered ? 'number' : 'bullet',
      tag: isNumbered ? 'ol' : 'ul',
      start,
      children,
    })),
}))

const aBlock: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 3, arbitrary: aParagraph },
  { weight: 3, arbitrary: list },
  placed(
    fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), aLine).map(([tag, line]) => heading(tag, line)),
  ),
  placed(
    fc.tuple(aLine, fc.array(aParagraph, { maxLength: 2 })).map(([line, paragraphs]) => ({
      ...quote(''),
      children: [...line, ...paragraphs],
    })),
  ),
  fc.constant({ type: 'horizontalrule' as const }),
  fc
    .record({ image: fc.uuid(), caption: words, alt: words, credit: words })
    .map((use) => figure(use)),
)
const aBody = fc.array(aBlock, { maxLength: 5 }).map((blocks) => bodyOf(blocks))

const frozen = (body: Body): FrozenFigure[] =>
  body.root.children.flatMap((node) => {
    if (node.type !== 'block') return []
    const { alt, caption, credit } = node.fields
    const image = typeof node.fields.image === 'string' ? node.fields.image : ''
    const src = `/api/images/file/${image}"&<>.jpg`
    return [
      {
        image,
        hash: null,
        src,
        width: 9,
        height: 6,
        srcset: [{ src, width: 400, type: 'image/webp' }],
        alt: alt ?? '',
        caption: caption ?? '',
        credit: credit ?? '',
        focalPoint: { x: 50, y: 50 },
      },
    ]
  })

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** The elements of a page one after the other, each behind what holds it. */
const elementsIn = (parent: Parent): Element[] =>
  parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []))

const wordsOf = (parent: Parent): string =>
  parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? wordsOf(node) : ''))
    .join('')

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value

const nodesIn = (node: AnyNode | Body['root']): AnyNode[] =>
  'children' in node ? node.children.flatMap((child: AnyNode) => [child, ...nodesIn(child)]) : []

const withoutSpace = (typed: string) => typed.replace(/\s/g, '')

/** Names of elements as they open and close, for what somebody typed is escaped: `<` is ours alone. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<(\/?)([a-z0-9]+)/g)].map(([, end, name]) => `${end}${name}`)

const asTags = (parent: Parent): string[] =>
  parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const isVoid = ['img', 'br', 'hr'].includes(node.tagName)
    return [node.tagName, ...asTags(node), ...(isVoid ? [] : [`/${node.tagName}`])]
  })

const attributes: Readonly<Record<string, RegExp>> = {
  'a href': /^(?:https?:|mailto:|tel:|zalo:|\/(?!\/))[^"'<>\s]*$/,
  'a target': /^_blank$/,
  'a rel': /^noopener noreferrer$/,
  'img loading': /^lazy$/,
  'img src': /^https:\/\/bao\.example\/api\/images\/file\//,
  'img srcset': /^https:\/\/bao\.example\/api\/images\/file\/\S* 400w$/,
  'img sizes': /^\(max-width: 800px\) 100vw, 800px$/,
  'img width': /^9$/,
  'img height': /^6$/,
  'img alt': /^/,
  'ol start': /^-?\d+$/,
  'li value': /^-?\d+$/,
  'li style': /^(?:list-style-type: none|text-align: (?:center|right|justify))$/,
  'span class': /^credit$/,
}
const laid = /^(?:text-align: (?:center|right|justify))?(?:; )?(?:padding-inline-start: \d+px)?$/

/** The number that a browser sets before each item of a numbered list, unless it sets none. */
const numbersIn = (parent: Parent): number[] =>
  elementsIn(parent)
    .filter(({ tagName }) => tagName === 'ol')
    .flatMap((ol) => {
      let next = Number(attributeOf(ol, 'start') ?? 1)
      return elementsIn({
        ...ol,
        childNodes: ol.childNodes.map((li) => ('tagName' in li ? { ...li, childNodes: [] } : li)),
      }).flatMap((li) => {
        const own = Number(attributeOf(li, 'value') ?? next)
        next = own + 1
        return attributeOf(li, 'style')?.startsWith('list-style-type') ? [] : [own]
      })
    })

/** The number that the editor sets before each. */
const numbersOf = (body: Body): number[] =>
  nodesIn(body.root).flatMap((node) => {
    if (node.type !== 'list' || node.tag !== 'ol') return []
    let next = node.start ?? 1
    return node.children.flatMap((item) => (item.children[0]?.type === 'list' ? [] : [next++]))
  })

describe('the HTML of any body, read by another parser', () => {
  const check = (judge: (body: Body, page: Parent, html: string) => void) =>
    fc.assert(
      fc.property(aBody, (body) => {
        expect(bodyFault(body)).toBeUndefined()
        const html = atSite(htmlOf(body, frozen(body)), 'https://bao.example')
        judge(body, parseFragment(html), html)
      }),
      { numRuns: 300 },
    )

  it('is balanced: no element is added, dropped or moved', () => {
    check((_, page, html) => expect(asTags(page)).toEqual(tagsOf(html)))
  })

  it('says what the body says, in its order', () => {
    check((body, page) => {
      const said = nodesIn(body.root).map((node) => {
        if (node.type === 'text') return node.text
        if (node.type !== 'block') return ''
        const { caption, credit } = node.fields
        const isSaid = !credit || /^(ảnh|nguồn)\s*:/iu.test(credit.normalize('NFC'))
        return `${caption ?? ''}${isSaid ? (credit ?? '') : `Ảnh: ${credit}`}`
      })
      expect(withoutSpace(wordsOf(page))).toBe(withoutSpace(said.join('')))
    })
  })

  it('has the attributes that we write, and none that somebody has typed', () => {
    check((body, page) => {
      for (const { tagName, attrs } of elementsIn(page))
        for (const { name, value } of attrs) {
          const known =
            name === 'style' && tagName !== 'li' ? laid : attributes[`${tagName} ${name}`]
          expect([tagName, name, value]).toEqual([
            tagName,
            name,
            expect.stringMatching(known ?? /^\b$/),
          ])
        }
      const links = nodesIn(body.root).flatMap((node) =>
        node.type === 'link' ? [addressOf(node.fields.url)] : [],
      )
      expect(
        elementsIn(page)
          .filter(({ tagName }) => tagName === 'a')
          .map((a) => attributeOf(a, 'href')),
      ).toEqual(links)
      const alts = frozen(body).map(({ alt }) => alt.replace(/\r\n?/g, '\n'))
      expect(
        elementsIn(page)
          .filter(({ tagName }) => tagName === 'img')
          .map((img) => attributeOf(img, 'alt')),
      ).toEqual(alts)
    })
  })

  it('numbers items as the editor does, however lists are nested', () => {
    check((body, page) => expect(numbersIn(page)).toEqual(numbersOf(body)))
  })

  it('aligns as the editor does', () => {
    const sides = ['center', 'right', 'justify']
    check((body, page) => {
      const meant = body.root.children.flatMap((node) =>
        (node.type === 'heading' || node.type === 'quote') && sides.includes(String(node.format))
          ? [`${node.type === 'quote' ? 'blockquote' : node.tag} ${node.format}`]
          : [],
      )
      const shown = elementsIn(page).flatMap((element) => {
        const side = /^text-align: (\w+)/.exec(attributeOf(element, 'style') ?? '')?.[1]
        return side && ['blockquote', 'h2', 'h3', 'h4'].includes(element.tagName)
          ? [`${element.tagName} ${side}`]
          : []
      })
      expect(shown).toEqual(meant)
    })
  })
})
