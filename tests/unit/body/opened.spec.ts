import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asOpened, bodyFault, type Body, bodyOf, list } from '../../../src/domain/body.ts'
import { anEditor } from '../../support/lexicalEditor.ts'

/** What an API may send: what our definition asks for, and of the rest nothing, or something odd. */
const { block } = fc.letrec<{ block: unknown; item: unknown }>((tie) => {
  const attributes = fc.record(
    {
      version: fc.constantFrom(0, 1, 2),
      indent: fc.constantFrom(-1, 0, 3, 1e12),
      format: fc.constantFrom('', 'center', 7),
      direction: fc.constantFrom('ltr', null),
    },
    { requiredKeys: [] },
  )
  const laid = (node: object, children: fc.Arbitrary<unknown>) =>
    fc.tuple(attributes, children).map(([more, held]) => ({ ...more, ...node, children: held }))
  const line = fc.array(
    fc.oneof(
      fc
        .record(
          { format: fc.constantFrom(0, 3, -1), mode: fc.constantFrom('normal', 'x') },
          { requiredKeys: [] },
        )
        .map((more) => ({ type: 'text', text: 'a', ...more })),
      fc.constantFrom(
        { type: 'linebreak' },
        { type: 'tab', text: '\t' },
        { type: 'tab', text: 'a', detail: 1 },
      ),
      laid(
        { type: 'link', fields: { url: 'https://a.vn' } },
        fc.constant([{ type: 'text', text: 'a' }]),
      ),
    ),
    { maxLength: 3 },
  )
  const lists = ['bullet', 'number', 'check'].flatMap((listType) =>
    ['ul', 'ol'].map((tag) =>
      laid({ type: 'list', listType, tag }, fc.array(tie('item'), { maxLength: 3 })),
    ),
  )
  return {
    item: laid(
      { type: 'listitem' },
      fc.oneof(
        { maxDepth: 3 },
        line,
        fc.oneof(...lists).map((one) => [one]),
      ),
    ),
    block: fc.oneof(
      laid({ type: 'paragraph' }, line),
      laid({ type: 'heading', tag: 'h3' }, line),
      laid({ type: 'quote' }, line),
      ...lists,
      fc.constantFrom(
        { type: 'horizontalrule' },
        { type: 'block', version: 1, fields: { blockType: 'figure', caption: 'a' } },
      ),
    ),
  }
})

describe('what may be stored', () => {
  it('opens in the editor, however little an API has said of it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (children) => {
        const sent = { root: { type: 'root', children } } as Body
        expect(bodyFault(sent)).toBeUndefined()
        const body = asOpened(sent)
        expect(bodyFault(body)).toBeUndefined()
        const editor = anEditor()
        editor.setEditorState(editor.parseEditorState(JSON.stringify(body)))
        expect(asOpened(body)).toEqual(body)
      }),
      { numRuns: 200 },
    )
  })

  it('holds a line to write on, and a list is what the editor shows', () => {
    expect(asOpened(bodyOf([])).root.children).toEqual([
      expect.objectContaining({ type: 'paragraph' }),
    ])
    const odd = bodyOf([{ ...list(['a'], 'number'), tag: 'ul' }])
    expect(asOpened(odd)).toEqual(bodyOf([list(['a'], 'number')]))
  })
})
