import type { Block, Paragraph } from './article.ts'

const agencyMark =
  /^(?:\((?<inBrackets>LĐTĐ|LDTD|TTXVN)\)\s*[-–—]?|(?<bare>LĐTĐ|LDTD|TTXVN)\s*[-–—](?=\s))\s*(?=\S)/u

/**
 * Takes the lead: the first paragraph, wherever photos stand. The paper's mark before it,
 * `(LĐTĐ)`, is no part of the lead but its source.
 */
export function takeLead(blocks: Block[]): {
  lead: Paragraph | null
  source: string | null
  rest: Block[]
} {
  const first = blocks.find((block) => block.kind === 'paragraph')
  if (first === undefined) return { lead: null, source: null, rest: blocks }
  const mark = agencyMark.exec(first.text)
  return {
    lead: { ...first, text: first.text.slice(mark?.[0].length ?? 0) },
    source: mark?.groups?.inBrackets ?? mark?.groups?.bare ?? null,
    rest: blocks.filter((block) => block !== first),
  }
}
