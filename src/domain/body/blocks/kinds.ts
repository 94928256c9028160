import { figure } from './figure.ts'
import { heading } from './heading.ts'
import { horizontalRule } from './horizontalRule.ts'
import type { Block, BlockKind, Kind } from './kind.ts'
import { link } from './link.ts'
import { list, listitem } from './list.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { linebreak, tab, text } from './text.ts'

/** Payload's blocks, by their `blockType`; `fields/blocks.ts` has for each what the editor shows of it. */
export const blocks = { figure } satisfies Record<string, BlockKind<Block<{ blockType: string }>>>

export type BlockType = keyof typeof blocks

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

type NodesOf<Table> = {
  [Name in keyof Table]: Table[Name] extends Kind<infer Node> ? Node : never
}[keyof Table]

/** Whatever may stand in a body, at any depth. */
export type AnyNode = NodesOf<typeof nodes> | NodesOf<typeof blocks>

/** What may stand in it at the top. */
export type BlockNode = Extract<AnyNode, { type: (typeof topKinds)[number] }>

const byType = new Map<unknown, Kind<AnyNode>>(Object.entries(nodes))
const byBlockType = new Map<unknown, Kind<AnyNode>>(Object.entries(blocks))

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
