import type { Block, Paragraph } from './article.ts'
import { resemblesByline } from './byline.ts'

const agencyMark =
  /^(?:\((?<inBrackets>LĐTĐ|LDTD|TTXVN)\)(?:\s*[-–—])?|(?<bare>LĐTĐ|LDTD|TTXVN)\s*[-–—](?=\s))\s*(?=\S)/u

const longestLead = 5_000

/**
 * Takes the lead: the first paragraph, wherever photos stand, unless it looks like a signature and another follows; one
 * that no lead could be is left. The paper's mark before it, `(LĐTĐ)`, is no part of the lead but its source.
 */
export function takeLead(blocks: Block[]): {
  lead: Paragraph | null
  source: string | null
  rest: Block[]
} {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const first = paragraphs.find(({ text }) => !resemblesByline(text)) ?? paragraphs[0]
  if (first === undefined || first.text.length > longestLead)
    return { lead: null, source: null, rest: blocks }
  const mark = agencyMark.exec(first.text)
  return {
    lead: { ...first, text: first.text.slice(mark?.[0].length ?? 0) },
    source: mark?.groups?.inBrackets ?? mark?.groups?.bare ?? null,
    rest: blocks.filter((block) => block !== first),
  }
}
