import type { Block, Finding, Line, ParsedArticle } from './article.ts'
import { withDiacritics } from './diacritics.ts'
import type { Doubt } from './figures.ts'
import { altMarkIn } from './images.ts'
import type { WarningCode } from './warnings.ts'

type Found = {
  article: Pick<
    ParsedArticle,
    'title' | 'blocks' | 'bylines' | 'source' | 'originalPublishedAt' | 'dateClues'
  >
  hasSignature: boolean
  category: string | null
  doubts: Doubt[]
  impossible: Line[]
  lines: Line[]
}

/** Everything about an article that an editor has to look at. */
export function findingsOf(found: Found): Finding[] {
  const { article, hasSignature, category, doubts, impossible, lines } = found
  return [
    ...when(article.title === null, 'titleMissing', 'title', titleCandidate(lines)),
    ...when(!hasSignature, 'bylineMissing', 'bylines', null),
    ...article.blocks.flatMap(missingFile),
    ...doubts.map((doubt) => captionDoubt(doubt, article.blocks)),
    ...when(
      article.originalPublishedAt === null,
      'dateMissing',
      'originalPublishedAt',
      article.dateClues.join('; ') || null,
    ),
    ...when(category !== null, 'categoryInferred', 'category', category),
    ...impossible.map(({ number, text }) => ({
      ...finding('dateImpossible', 'originalPublishedAt', text),
      line: number,
    })),
  ]
}

const finding = (code: WarningCode, path: string, suggestion: string | null): Finding => ({
  code,
  line: null,
  path,
  suggestion,
})

const when = (holds: boolean, ...what: Parameters<typeof finding>): Finding[] =>
  holds ? [finding(...what)] : []

/** The alt line of a photo repeats the title, without its diacritics (rules N4 and N15). */
function titleCandidate(lines: Line[]): string | null {
  const marks = lines.map(({ text }) => altMarkIn(text))
  const alt = marks.find((mark) => mark !== null)?.alt
  const written = lines.filter((_, at) => marks[at] === null).map(({ text }) => text)
  return alt === undefined ? null : withDiacritics(alt, written)
}

const missingFile = (block: Block, at: number): Finding[] =>
  block.kind === 'figure'
    ? [{ ...finding('imageMissingFile', `body.${at}.image`, block.src || null), line: block.line }]
    : []

function captionDoubt({ line, suggestion }: Doubt, blocks: Block[]): Finding {
  const at = blocks.findIndex((block) => block.line === line)
  const path = at < 0 ? 'lead' : `body.${at}.caption`
  return { ...finding('captionAmbiguous', path, suggestion), line }
}
