import { randomBytes } from 'node:crypto'
import { type BlockNode, figure, paragraph } from '../domain/body.ts'
import type { Article } from '../payload-types.ts'
import { keptAlt } from './alt.ts'
import type { Block, ParsedArticle } from './article.ts'
import type { SignedByline } from './authors.ts'
import { type Finding, needsReview } from '../domain/importWarnings.ts'

/** The content of the draft that an imported article becomes; what the source lacks is empty, not left out. */
export const toArticle = (
  { title, lead, blocks, source, originalPublishedAt }: ParsedArticle,
  { bylines, findings }: { bylines: SignedByline[]; findings: Finding[] },
) => ({
  title,
  lead,
  body: bodyIn(blocks),
  bylines: bylines.map(({ author, role, name }) => ({ author, role, name })),
  source,
  originalPublishedAt,
  needsReview: findings
    .filter(needsReview)
    .map(({ code, path, suggestion }) => ({ code, path, suggestion })),
})

/** Written out, for Payload's type of a body asks more of its nodes than ours. */
const bodyIn = (blocks: Block[]): Article['body'] =>
  blocks.length === 0
    ? null
    : {
        root: {
          type: 'root',
          version: 1,
          format: '',
          indent: 0,
          direction: 'ltr',
          children: blocks.map((block) => ({ version: 1, ...nodeOf(block) })),
        },
      }

function nodeOf(block: Block): BlockNode {
  if (block.kind === 'paragraph') return paragraph(block.text)
  const { caption, alt, credit } = block
  const node = figure({ image: null, caption, alt: keptAlt(alt), credit })
  // Without an id of its own the block would get another at each reading.
  return { ...node, fields: { ...node.fields, id: randomBytes(12).toString('hex') } }
}
