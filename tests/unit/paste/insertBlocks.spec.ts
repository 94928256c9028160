import { describe, expect, it } from '@jest/globals'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  createEditor,
  DecoratorNode,
  type LexicalNode,
  type SerializedLexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
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
import { sketch } from '../../support/sketch.ts'

/** Payload's block, as far as Lexical knows it. */
class BlockOfSpec extends DecoratorNode<null> {
  fields: unknown = null
  static override getType = () => 'block'
  static override clone = (node: BlockOfSpec) =>
    Object.assign(new BlockOfSpec(node.__key), { fields: node.fields })
  static override importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new BlockOfSpec(), { fields: (json as unknown as { fields: unknown }).fields })
  override exportJSON = () =>
    ({ type: 'block', version: 2, format: '', fields: this.fields }) as never
  override isInline = () => false as const
  override decorate = () => null
}

/**
 * Pastes blocks into others and says what stands there then; `|` is where the cursor stands, two are the
 * ends of what is selected.
 */
function pasted(into: readonly BlockNode[], blocks: readonly BlockNode[]): string[] {
  const editor = createEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, BlockOfSpec],
    onError: (error) => {
      throw error
    },
  })
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
  return body.root.children.map(sketch)
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
    expect(pasted(into, blocks)).toEqual(shown)
  })
})
