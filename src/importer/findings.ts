import type { Block, Figure, Line, ParsedArticle } from './article.ts'
import { unkeptAlt } from './alt.ts'
import { diacriticsOf } from './diacritics.ts'
import type { Doubt } from './figures.ts'
import { resemblesByline } from './byline.ts'
import { resemblesStamp } from './stamp.ts'
import { altMarkIn, isAltLine, isImageLine, shownAddress } from './images.ts'
import { type Finding, besideArticle, type WarningCode } from '../domain/importWarnings.ts'

type Found = {
  article: Pick<
    ParsedArticle,
    'title' | 'lead' | 'blocks' | 'bylines' | 'source' | 'originalPublishedAt' | 'dateClues'
  >
  hasSignature: boolean
  category: string | null
  doubts: Doubt[]
  /** Lines beside the title that may tell a date, and give none that holds. */
  undecided: Line[]
  /** Lines of the lists that name a day that never was. */
  impossible: Line[]
  lines: Line[]
}

/** Everything about an article that an editor has to look at. */
export function findingsOf(found: Found): Finding[] {
  const { article, hasSignature, category, doubts, undecided, impossible, lines } = found
  const written = lines.filter(({ text }) => !isAltLine(text) && !isImageLine(text))
  const spelled = diacriticsOf(written.map(({ text }) => text))
  return [
    ...when(article.title === null, 'titleMissing', 'title', titleCandidate(lines, spelled)),
    ...when(!hasSignature, 'bylineMissing', 'bylines', null),
    ...article.blocks.flatMap((block, at) =>
      block.kind === 'figure' ? [missingFile(block, at, spelled)] : [],
    ),
    ...doubts.map((doubt) => captionDoubt(doubt, article.blocks)),
    ...when(
      article.originalPublishedAt === null,
      'dateMissing',
      'originalPublishedAt',
      [...undecided.map(({ text }) => text), ...article.dateClues].join('; ') || null,
    ),
    ...textsIn(article)
      .filter(({ text }) => resemblesStamp(text))
      .map(asDoubt('dateMissing')),
    ...when(category !== null, 'categoryInferred', 'category', category),
    ...textsIn(article)
      .filter(({ text }) => resemblesByline(text))
      .map(asDoubt('authorAmbiguous')),
    ...impossible.map(({ number, text }) => ({
      ...finding('dateMissing', besideArticle, text),
      line: number,
    })),
  ]
}

type Told = { text: string; path: string; line: number | null }

/** What readers would read as the article's own words. */
const textsIn = ({ title, lead, blocks }: Found['article']): Told[] => [
  ...(title === null ? [] : [{ text: title, path: 'title', line: null }]),
  ...(lead === null ? [] : [{ text: lead, path: 'lead', line: null }]),
  ...blocks.flatMap((block, at) =>
    block.kind === 'paragraph' ? [{ text: block.text, path: `body.${at}`, line: block.line }] : [],
  ),
]

const asDoubt =
  (code: WarningCode) =>
  ({ text, path, line }: Told): Finding => ({ ...finding(code, path, text), line })

const finding = (code: WarningCode, path: string, suggestion: string | null): Finding => ({
  code,
  line: null,
  path,
  suggestion,
})

const when = (holds: boolean, ...what: Parameters<typeof finding>): Finding[] =>
  holds ? [finding(...what)] : []

type Spelled = (words: string) => string

/** The alt line of a photo repeats the title, without its diacritics (rules N4 and N15). */
function titleCandidate(lines: Line[], spelled: Spelled): string | null {
  const alt = lines.map(({ text }) => altMarkIn(text)).find((mark) => mark !== null)?.alt
  return alt === undefined ? null : spelled(alt)
}

/** All that the source says of where the photo was and what it shows. */
function missingFile({ line, src, alt }: Figure, at: number, spelled: Spelled): Finding {
  const said = [shownAddress(src), spelled(unkeptAlt(alt))].filter(Boolean).join(' · ')
  return { ...finding('imageMissingFile', `body.${at}.image`, said || null), line }
}

function captionDoubt({ line, suggestion }: Doubt, blocks: Block[]): Finding {
  const at = blocks.findIndex((block) => block.kind === 'figure' && block.line === line)
  const path = at < 0 ? 'lead' : `body.${at}.caption`
  return { ...finding('captionAmbiguous', path, suggestion), line }
}
