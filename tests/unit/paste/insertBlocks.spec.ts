import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $insertBlocks } from '../../../src/admin/articles/paste/insertBlocks.ts'
import {
  type BlockNode,
  bodyFault,
  bodyOf,
  figure,
  heading,
  list,
  paragraph,
  quote,
} from '../../../src/domain/body.ts'
import { readHtml } from '../../../src/admin/articles/paste/readHtml.ts'
import { parsedHtml } from '../../support/parsedHtml.ts'
import { anEditor } from '../../support/lexicalEditor.ts'
import { saidBy, sketch } from '../../support/sketch.ts'
import { anyHtml } from './anyHtml.ts'

/**
 * Pastes blocks into others and says what stands there then; `|` is where the cursor stands, two are the
 * ends of what is selected.
 */
function pasted(into: readonly BlockNode[], blocks: readonly BlockNode[]): BlockNode[] {
  const editor = anEditor()
  editor.setEditorState(editor.parseEditorState(JSON.stringify(bodyOf([...into]))))
  editor.update(
    () => {
      $selectMarked()
      $insertBlocks(blocks)
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('|')
    },
    { discrete: true },
  )
  const body = editor.getEditorState().toJSON() as unknown as ReturnType<typeof bodyOf>
  expect(bodyFault(body)).toBeUndefined()
  return body.root.children
}

function $selectMarked(): void {
  const marked = $getRoot()
    .getAllTextNodes()
    .filter((node) => node.getTextContent().includes('|'))
  const [first, last = first] = marked
  if (!first || !last) {
    $getRoot().selectEnd()
    return
  }
  const [start, end] = [first.getTextContent().indexOf('|'), last.getTextContent().lastIndexOf('|')]
  for (const node of new Set([first, last]))
    node.setTextContent(node.getTextContent().replaceAll('|', ''))
  const selection = first.select(start, start)
  selection.focus.set(last.getKey(), first.is(last) ? Math.max(start, end - 1) : end, 'text')
  for (const node of new Set<TextNode>([first, last])) $emptied(node)
}

/** Lexical keeps no text without words. */
function $emptied(node: LexicalNode): void {
  if (!$isTextNode(node) || node.getTextContent() !== '') return
  const holder = node.getParentOrThrow()
  node.remove(true)
  holder.select()
}

describe('pasting', () => {
  it.each<[string, BlockNode[], BlockNode[], string[]]>([
    ['a line goes where the cursor stands', [paragraph('ab|cd')], [paragraph('x')], ['abx|cd']],
    [
      'a line goes over what is selected',
      [paragraph('a|b'), heading('h2', 'c|d')],
      [paragraph('x')],
      ['ax|d'],
    ],
    [
      'paragraphs run on at both ends',
      [paragraph('ab|cd')],
      [paragraph('x'), paragraph('y'), paragraph('z')],
      ['abx', 'y', 'z|cd'],
    ],
    [
      'a heading stays one',
      [paragraph('ab|')],
      [heading('h3', 'x'), paragraph('y')],
      ['ab', 'h3 x', 'y|'],
    ],
    ['a heading stays one by itself', [paragraph('ab|')], [heading('h3', 'x')], ['ab', 'h3 x|']],
    ['a heading in a heading is words', [heading('h2', 'ab|')], [heading('h3', 'x')], ['h2 abx|']],
    [
      'paragraphs are no heading',
      [heading('h2', 'ab|cd')],
      [paragraph('x'), paragraph('y')],
      ['h2 ab', 'x', 'y|', 'h2 cd'],
    ],
    [
      'an empty paragraph gives way',
      [paragraph('a'), paragraph('|'), paragraph('b')],
      [heading('h2', 'x'), quote('y')],
      ['a', 'h2 x', 'quote y|', 'b'],
    ],
    [
      'an empty text gives way',
      [paragraph('|')],
      [heading('h2', 'x'), list(['y'])],
      ['h2 x', 'ul [y|]'],
    ],
    [
      'below a picture at the end there is a line',
      [paragraph('a|')],
      [figure({ alt: 'x' })],
      ['a', '(x: )', '|'],
    ],
    [
      'behind a picture the text goes on',
      [paragraph('a|b')],
      [paragraph('x'), figure({ alt: 'y' })],
      ['ax', '(y: )', '|b'],
    ],
    [
      'items go among items',
      [list(['a|b', 'c'])],
      [list(['x', 'y'], 'number')],
      ['ul [a][x][y|b][c]'],
    ],
    [
      'paragraphs in a list are items',
      [list(['a|', 'c'])],
      [paragraph('x'), paragraph('y')],
      ['ul [a][x][y|][c]'],
    ],
    ['an empty item gives way', [list(['a', '|'])], [list(['x', 'y'])], ['ul [a][x][y|]']],
    [
      'a picture parts a list, and the numbers go on',
      [list(['a', 'b|c', 'd'], 'number')],
      [figure({ alt: 'x' })],
      ['ol1 [a][b]', '(x: )', 'ol3 [|c][d]'],
    ],
    [
      'a heading parts a quote',
      [quote('a|b')],
      [paragraph('x'), heading('h2', 'y')],
      ['quote ax', 'h2 y|', 'quote b'],
    ],
  ])('%s', (_, into, blocks, shown) => {
    expect(pasted(into, blocks).map(sketch)).toEqual(shown)
  })

  const wordsIn = (blocks: readonly BlockNode[]): string[] =>
    blocks
      .map(saidBy)
      .join('')
      .match(/[a-z]\d+|\|/g) ?? []

  const aNest = { type: 'listitem', version: 1, indent: 0 } as const

  const aPlace = fc.constantFrom<BlockNode[]>(
    [paragraph('e1 |e2')],
    [paragraph('e1'), paragraph('|'), paragraph('e2')],
    [heading('h2', '|e1'), paragraph('e2')],
    [quote('e1 |e2')],
    [list(['e1', 'e2 |e3', 'e4'], 'number')],
    [list(['e1', '|'])],
    [paragraph('e1 |e2'), figure(), list(['e3|', 'e4'])],
    [
      {
        ...list([]),
        children: [
          ...list(['e1']).children,
          { ...aNest, children: [list(['e2 |e3'])] },
          ...list(['e4']).children,
        ],
      },
    ],
    [figure()],
  )

  it('whatever it is, wherever the cursor stands, leaves what can be saved, and no word behind', () => {
    fc.assert(
      fc.property(aPlace, anyHtml, (into, html) => {
        const { blocks } = readHtml(parsedHtml(html))
        fc.pre(blocks.length > 0)
        const words = wordsIn(into)
        const [start, end] = [words.indexOf('|'), words.lastIndexOf('|')]
        const left = pasted(into, blocks)
        expect(wordsIn(left)).toEqual([
          ...words.slice(0, Math.max(start, 0)),
          ...wordsIn(blocks),
          '|',
          ...words.slice(end + 1),
        ])
      }),
      { numRuns: 300 },
    )
  })
})
