import { type BlockNode, bodyOf, mendBody, paragraph } from '../../../domain/body.ts'
import { withCaptions } from './figures.ts'
import { flow } from './flow.ts'
import { blocksOf, type Loose } from './pieces.ts'
import { ranked } from './ranks.ts'
import { plainSetting } from './setting.ts'
import type { Pasted } from './tree.ts'
import type { Unplaced } from './unplaced.ts'

export type Reading = {
  blocks: BlockNode[]
  /** What has lost its form, or is gone, and how often. */
  unplaced: ReadonlyMap<Unplaced, number>
}

/**
 * What another program has put on the clipboard, as blocks that a body may hold. Every word that a reader
 * would see there stands in them, once and in order. Lexical's own reading is not used: ADR 5 says why.
 */
export function readHtml(parts: readonly Pasted[]): Reading {
  const unplaced = new Map<Unplaced, number>()
  const tell = (what: Unplaced) => unplaced.set(what, (unplaced.get(what) ?? 0) + 1)
  const loose = blocksOf(flow(parts, plainSetting({ tell, read: flow })), paragraph)
  const { root } = mendBody({ root: { ...bodyOf([]).root, children: placed(loose) } })
  return { blocks: root.children as unknown as BlockNode[], unplaced }
}

const placed = (blocks: readonly Loose[]): Loose[] => ranked(withCaptions(blocks))
