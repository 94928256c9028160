import { headingTags } from '../../../domain/body.ts'
import type { Loose } from './pieces.ts'

/**
 * The headings below the title of the article, in their order: as they are where a body has their ranks,
 * else moved, so that of three ranks none is lost.
 */
export function ranked(blocks: readonly Loose[]): Loose[] {
  const ranks = [...new Set(blocks.flatMap(ranksIn))].sort((one, other) => one - other)
  const tags = new Map(ranks.map((rank, at) => [rank, tagOf(ranks, at)]))
  return blocks.map((node) => tagged(node, tags))
}

const rankOf = ({ tag }: Loose): number => Number(String(tag).slice(1))

const ranksIn = (node: Loose): number[] =>
  node.type === 'heading' ? [rankOf(node)] : (node.children ?? []).flatMap(ranksIn)

function tagOf(ranks: readonly number[], at: number): string {
  const [highest, lowest] = [2, 1 + headingTags.length]
  const below = ranks.length - 1 - at
  const wanted = Math.max(highest + at, Math.min(ranks[at] ?? lowest, lowest - below))
  return `h${Math.min(wanted, lowest)}`
}

const tagged = (node: Loose, tags: ReadonlyMap<number, string>): Loose => {
  if (node.type === 'heading') return { ...node, tag: tags.get(rankOf(node)) }
  return node.children ? { ...node, children: node.children.map((one) => tagged(one, tags)) } : node
}
