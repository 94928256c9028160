import { showsNothing } from '../text/clean.ts'
import { type AnyNode, kindOf } from './blocks/kinds.ts'
import type { Body } from './document.ts'

/** The words of a body: its blocks parted by blank lines, items of a list by line ends, captions left out. */
export const plainTextOf = (body: Body): string =>
  body.root.children.map(textOf).filter(Boolean).join('\n\n')

/** Whether a paragraph of the body shows a reader anything: a letter, a digit or a symbol (contract §3, “Text”). */
export const hasParagraph = (body: Body): boolean =>
  body.root.children.some((node) => node.type === 'paragraph' && !showsNothing(textOf(node)))

const textOf = (node: AnyNode): string => {
  const kind = kindOf(node)
  if (!kind.children) return kind.text(node)
  const nodes: readonly AnyNode[] = 'children' in node ? node.children : []
  return kind.isInline ? nodes.map(textOf).join('') : linesOf(nodes)
}

/** Words run on; what stands on lines of its own (a paragraph of a quote, an item) begins a new one. */
const linesOf = (nodes: readonly AnyNode[]): string =>
  nodes
    .map((node) => (kindOf(node).isInline ? textOf(node) : `\n${textOf(node)}\n`))
    .join('')
    .trim()
    .replace(/\n+/g, '\n')
