import { hasWords } from '../text/clean.ts'
import type { BlockNode, Body, InlineNode, ListItemNode, ListNode, ParagraphNode } from './nodes.ts'

/** The words of a body: its blocks parted by blank lines, items of a list by line ends, captions left out. */
export const plainTextOf = (body: Body): string =>
  body.root.children.map(blockText).filter(Boolean).join('\n\n')

/** Whether a paragraph of the body says anything: holds a letter or a digit. */
export const hasParagraph = (body: Body): boolean =>
  body.root.children.some((node) => node.type === 'paragraph' && hasWords(blockText(node)))

const blockText = (node: BlockNode): string => {
  if (node.type === 'block' || node.type === 'horizontalrule') return ''
  if (node.type === 'list') return listText(node)
  return flowText(node.children)
}

const listText = (list: ListNode): string =>
  list.children
    .map((item) => flowText(item.children))
    .filter(Boolean)
    .join('\n')

/** Words run on; a paragraph or list within (of a quote, of an item) begins a new line. */
const flowText = (nodes: ListItemNode['children']): string =>
  nodes
    .map((node) => (isWithin(node) ? `\n${withinText(node)}\n` : inlineText(node)))
    .join('')
    .trim()
    .replace(/\n+/g, '\n')

const isWithin = (node: InlineNode | ParagraphNode | ListNode): node is ParagraphNode | ListNode =>
  node.type === 'paragraph' || node.type === 'list'

const withinText = (node: ParagraphNode | ListNode): string =>
  node.type === 'list' ? listText(node) : flowText(node.children)

const inlineText = (node: InlineNode): string => {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  return node.type === 'text' ? node.text : node.children.map(inlineText).join('')
}
