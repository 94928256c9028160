import type { AnyNode } from '../nodes.ts'
import { figure } from './figure.ts'
import { heading } from './heading.ts'
import { horizontalRule } from './horizontalRule.ts'
import type { Kind } from './kind.ts'
import { link } from './link.ts'
import { list, listitem } from './list.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { linebreak, tab, text } from './text.ts'

/** Payload's blocks, by their `blockType`. */
const blocks = { figure }

/** Lexical's nodes, by their `type`. */
const nodes = {
  paragraph,
  heading,
  quote,
  list,
  listitem,
  link,
  autolink: link,
  text,
  tab,
  linebreak,
  horizontalrule: horizontalRule,
}

/** What stands in the text by itself, one below the other. */
export const topKinds = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'horizontalrule',
  'block',
] as const

const byType = new Map<unknown, Kind<AnyNode>>(Object.entries(nodes) as [string, Kind<AnyNode>][])
const byBlockType = new Map<unknown, Kind<AnyNode>>(
  Object.entries(blocks) as unknown as [string, Kind<AnyNode>][],
)

/** What there is to know of a node; undefined of one that is none of ours. */
export const kindNamed = (type: unknown, blockType?: unknown): Kind<AnyNode> | undefined =>
  type === 'block' ? byBlockType.get(blockType) : byType.get(type)

export const kindOf = (node: AnyNode): Kind<AnyNode> => {
  const kind = kindNamed(
    node.type,
    'fields' in node && 'blockType' in node.fields ? node.fields.blockType : undefined,
  )
  if (!kind) throw new Error(`A body holds a ${node.type}, which nobody has described.`)
  return kind
}
