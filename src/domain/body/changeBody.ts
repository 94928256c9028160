import { isRecord } from '../isRecord.ts'
import { type AnyNode, kindOf } from './blocks/kinds.ts'
import { paragraph } from './build.ts'
import type { Body } from './document.ts'
import { bodyLimits } from './limits.ts'

/** The body with every text that people have written in it changed. */
export const withTexts = (body: Body, change: (text: string) => string): Body =>
  changed(body, (node) =>
    (kindOf(node).words ?? []).reduce((one, path) => changedAt(one, path.split('.'), change), node),
  )

/**
 * The body as the editor can open it, and Payload's rules let it be saved: there is a block, and items, tabs,
 * lists and blocks say what Lexical adds to them itself. One that does not breaks the whole form.
 */
export const asOpened = (body: Body): Body => {
  const { root } = changed(body, completed)
  return { root: root.children.length > 0 ? root : { ...root, children: [paragraph('')] } }
}

const completed = (node: AnyNode): AnyNode => {
  switch (node.type) {
    case 'list':
      return { ...node, tag: node.listType === 'number' ? 'ol' : 'ul' }
    case 'listitem':
      return { ...node, value: node.value ?? 1, indent: withinReason(node.indent) }
    case 'tab':
      return { ...node, text: '\t', detail: 2, mode: 'normal' }
    case 'block':
      // A block of the first version held its fields one level deeper.
      return { ...node, version: 2 }
    default:
      return node
  }
}

/** Lexical takes an indent step by step. */
const withinReason = (indent = 0): number => Math.min(Math.max(indent, 0), bodyLimits.depth)

const changed = (body: Body, change: (node: AnyNode) => AnyNode): Body => {
  const through = (node: AnyNode): AnyNode => {
    const made = change(node)
    if (!('children' in made)) return made
    const children: readonly AnyNode[] = made.children
    return { ...made, children: children.map(through) } as AnyNode
  }
  return {
    root: { ...body.root, children: body.root.children.map(through) as Body['root']['children'] },
  }
}

const changedAt = <Value>(
  value: Value,
  [key = '', ...rest]: string[],
  change: (text: string) => string,
): Value => {
  if (!isRecord(value)) return value
  const held = value[key]
  if (rest.length > 0) return { ...value, [key]: changedAt(held, rest, change) }
  return typeof held === 'string' ? { ...value, [key]: change(held) } : value
}
