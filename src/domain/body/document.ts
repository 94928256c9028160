import type { Element } from './blocks/kind.ts'
import type { BlockNode } from './blocks/kinds.ts'

export type BodyRoot = Element<'root'> & { children: BlockNode[] }

/** A Lexical document made of our node types and no others. */
export type Body = { root: BodyRoot }
