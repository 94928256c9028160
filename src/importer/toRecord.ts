import type { Article } from '../payload-types.ts'
import { unkeptAlt } from './alt.ts'
import { type Block, type Line, listNames } from './article.ts'
import type { Landing } from './outcome.ts'
import { plainName } from './plainName.ts'
import { type Finding, warningSentence } from '../domain/importWarnings.ts'

type Result = {
  outcome: 'created' | 'updated'
  article: Article
  findings: Finding[]
  newAuthors: string[]
}

/** The row of `imports` that goes with a landed article: what the source said beside the article itself. */
export const toRecord = (
  { key, label, parsed }: Landing,
  { outcome, article, findings, newAuthors }: Result,
) => ({
  key: key.own,
  source: plainName(label),
  legacyUrl: parsed.legacyUrl,
  textHash: parsed.textHash,
  article: article.id,
  revision: article.revision ?? 1,
  outcome,
  importedAt: new Date().toISOString(),
  warnings: findings.map((finding) => ({
    code: finding.code,
    line: finding.line,
    message: warningSentence(finding).vi,
  })),
  lists: listNames.flatMap((list) => parsed.lists[list].map((item) => ({ list, ...item }))),
  dateClues: parsed.dateClues,
  photos: parsed.blocks.flatMap((block) =>
    block.kind === 'figure'
      ? [
          {
            line: block.line,
            number: block.index,
            src: block.src,
            isIllustration: block.isIllustration,
          },
        ]
      : [],
  ),
  leftovers: [...parsed.leftovers, ...unkeptIn(parsed.blocks)]
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, text }) => ({ line: number, text })),
  newAuthors,
})

const unkeptIn = (blocks: Block[]): Line[] =>
  blocks.flatMap((block) =>
    block.kind === 'figure' && unkeptAlt(block.alt) !== ''
      ? [{ number: block.line, text: unkeptAlt(block.alt) }]
      : [],
  )
