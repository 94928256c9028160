import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type Body,
  bodyFault,
  bodyOf,
  figure,
  heading,
  keptBody,
  link,
  list,
  paragraph,
  quote,
  text,
} from '../../../src/domain/body.ts'
import { aBody } from '../../support/bodies.ts'

type Loose = Record<string, unknown>

const laid = ['type', 'version', 'format', 'indent', 'direction', 'textFormat', 'textStyle']
const words = ['type', 'version', 'text', 'format', 'detail', 'mode', 'style']

/** Written out a second time, past the registry: what a frontend may find in a body. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  root: [...laid, 'children'],
  paragraph: [...laid, 'children'],
  quote: [...laid, 'children'],
  heading: [...laid, 'tag', 'children'],
  list: [...laid, 'listType', 'tag', 'start', 'children'],
  listitem: [...laid, 'value', 'checked', 'children'],
  link: [...laid, 'id', 'fields', 'children'],
  autolink: [...laid, 'id', 'fields', 'children'],
  block: ['type', 'version', 'format', 'fields'],
  horizontalrule: ['type', 'version'],
  linebreak: ['type', 'version'],
  text: words,
  tab: words,
}
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  link: ['url', 'newTab', 'linkType'],
  autolink: ['url', 'newTab', 'linkType'],
  block: ['blockType', 'id', 'blockName', 'image', 'caption', 'alt', 'credit', 'decorative'],
}

const nodesOf = (node: Loose): Loose[] => [
  node,
  ...((node.children ?? []) as Loose[]).flatMap(nodesOf),
]
const strangeKeysIn = (body: unknown): string[] =>
  nodesOf((body as { root: Loose }).root).flatMap((node) => {
    const type = String(node.type)
    const fields = Object.keys(node.fields ?? {})
    return [
      ...Object.keys(node).filter((key) => !keysOf[type]?.includes(key)),
      ...fields.filter((key) => !fieldsOf[type]?.includes(key)),
    ]
  })

/** Ours, and what the editor makes besides: lists in lists, boxes to tick, links made while typing. */
const someBody: fc.Arbitrary<Body> = aBody.map((body) => {
  const nest = list(['một'], 'number')
  nest.children[0]?.children.push(list(['hai']))
  const check = list(['việc'])
  const ticked = { ...check, listType: 'check' as const }
  Object.assign(ticked.children[0] ?? {}, { checked: true })
  const auto = { ...link('https://example.vn', 'x'), type: 'autolink' as const }
  return bodyOf([...body.root.children, nest, ticked, paragraph([auto]), figure({ caption: 'c' })])
})

const junkKeys = ['$set', '$where', '$', 'a.b', 'onclick', 'foo', 'rel', 'href', 'doc', 'toString']
const junk = fc.dictionary(
  fc.oneof(fc.constantFrom(...junkKeys), fc.string({ maxLength: 5 })),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
)
/** How something looks, said in a way that nothing looks. */
const looks = fc.dictionary(
  fc.constantFrom('format', 'indent', 'mode', 'style', 'direction', 'version', 'detail', 'start'),
  fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom<unknown>(1e9, -1, 0.5, 99_999, 'zzz" onmouseover=x', '$where', { a: 1 }),
  ),
)

/** The body with something of each of these put into each of its objects. */
const spoilt = fc
  .tuple(someBody, fc.infiniteStream(junk), fc.infiniteStream(looks))
  .map(([body, junks, manyLooks]) => {
    const more = (stream: Iterator<Loose>): Loose => stream.next().value as Loose
    const through = (node: Loose): Loose => ({
      ...more(junks),
      ...node,
      ...('children' in node && { children: (node.children as Loose[]).map(through) }),
      ...('fields' in node && { fields: { ...more(junks), ...(node.fields as Loose) } }),
      ...more(manyLooks),
    })
    return {
      body,
      written: { ...more(junks), root: through(body.root) },
    }
  })

const saidIn = (value: unknown): string[] =>
  nodesOf((value as { root: Loose }).root).map(({ type, text: said, fields }) =>
    JSON.stringify([type, said, fields]),
  )

describe('of what is written as a body', () => {
  it('the keys of its nodes are kept and no others, whatever else is put anywhere', () => {
    fc.assert(
      fc.property(spoilt, ({ body, written }) => {
        const kept = keptBody(written)
        expect(strangeKeysIn(kept)).toEqual([])
        expect(bodyFault(kept)).toBeUndefined()
        expect(keptBody(kept)).toEqual(kept)
        expect(saidIn(kept)).toEqual(saidIn(keptBody(body)))
      }),
      { numRuns: 300 },
    )
  })

  it('looks and marks are those that something can have', () => {
    fc.assert(
      fc.property(spoilt, ({ written }) => {
        for (const node of nodesOf((keptBody(written) as { root: Loose }).root)) {
          const isWords = node.type === 'text' || node.type === 'tab'
          const looked = {
            format: node.format ?? (isWords ? 0 : ''),
            indent: node.indent ?? 0,
            mode: node.mode ?? 'normal',
            style: node.style ?? '',
          }
          expect(looked).toEqual({
            format: isWords
              ? Number(node.format ?? 0) & 127
              : expect.stringMatching(/^(?:left|start|center|right|end|justify)?$/),
            indent: Math.min(Math.max(Math.trunc(Number(looked.indent)), 0), 10),
            mode: expect.stringMatching(/^(?:normal|token|segmented)$/),
            style: '',
          })
        }
      }),
    )
  })

  it.each<[string, unknown, unknown]>([
    ['an indentation beyond all is the widest', { indent: 1e9 }, { indent: 10 }],
    ['one below none is none', { indent: -1 }, { indent: 0 }],
    ['an alignment that is none is the usual one', { format: 5 }, { format: '' }],
    ['a direction that is none is that of the words', { direction: 'up' }, { direction: null }],
    ['what is unknown is ignored, whatever its value', { onclick: { a: [1] } }, {}],
  ])('%s', (_, said, kept) => {
    expect(keptBody(bodyOf([{ ...paragraph('a'), ...(said as object) }]))).toEqual(
      bodyOf([{ ...paragraph('a'), ...(kept as object) }]),
    )
  })

  it('a document in the place of a photo becomes its name', () => {
    const shown = { ...figure(), fields: { ...figure().fields, image: { id: 'a1', $x: 1 } } }
    expect(keptBody(bodyOf([shown]))).toEqual(bodyOf([figure({ image: 'a1' })]))
  })

  it('what the newsroom’s own builders make stays as it is', () => {
    const ours = bodyOf([
      paragraph([text('a', 127), link('https://example.vn', 'b')]),
      heading('h4', 'c'),
      quote('d'),
      { ...list(['e', 'f'], 'number'), start: 3 },
      figure({ image: 'a1', caption: 'g', alt: 'h', credit: 'i', decorative: true }),
      { type: 'horizontalrule', version: 1 },
    ])
    expect(JSON.stringify(keptBody(ours))).toBe(JSON.stringify(ours))
  })

  it('no value makes an exception, and what is no body becomes none', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (value, child) => {
        keptBody(value)
        keptBody({ root: { type: 'root', children: value } })
        const within = keptBody({ root: { type: 'root', children: [child] } })
        expect(() => bodyFault(within)).not.toThrow()
        expect(() => keptBody(within)).not.toThrow()
      }),
    )
  })
})
