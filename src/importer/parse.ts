import { takeAddress } from './address.ts'
import type { Block, Line, ParsedArticle } from './article.ts'
import { takeSignature } from './byline.ts'
import { categorySuggestionOf } from './category.ts'
import { dateCluesIn } from './clues.ts'
import { decode } from './decode.ts'
import { type Failure, sourceLimits } from './failures.ts'
import { blocksOf } from './figures.ts'
import { findingsOf } from './findings.ts'
import { takeLead } from './lead.ts'
import { textHashOf } from './key.ts'
import { linesOf } from './lines.ts'
import { listsOf } from './lists.ts'
import { sectionsOf } from './markers.ts'
import { takeStamp } from './takeStamp.ts'
import { takeTitle } from './title.ts'
import { type Finding, inOrder } from '../domain/importWarnings.ts'
import { writtenForPrograms } from './writtenForPrograms.ts'

/**
 * Reads a legacy article out of a file's bytes. Returns why, where they bring none. What is unsure
 * is a finding, never a guess (rules N1 to N16).
 */
export function parseSource(bytes: Uint8Array, now = new Date()): ParsedArticle | Failure {
  if (bytes.length > sourceLimits.bytes) return { code: 'tooLarge' }
  const decoded = decode(bytes)
  if ('code' in decoded) return decoded
  const program = writtenForPrograms(decoded.text)
  if (program !== null) return { code: program }
  const read = linesOf(decoded.text)
  if ('code' in read) return read
  const article = articleOf(read.lines, now)
  if ('code' in article) return article
  return {
    ...article,
    textHash: textHashOf(read.lines, decoded.guessed),
    leftovers: [...article.leftovers, ...read.removed],
    findings: inOrder([...article.findings, ...(decoded.guessed ? [guessed] : [])]),
  }
}

const guessed: Finding = {
  code: 'encodingGuessed',
  line: null,
  path: 'body',
  suggestion: 'windows-1258',
}

/**
 * The pipeline. Each part takes its lines from what the former left, so that every line lands in
 * exactly one place.
 */
function articleOf(lines: Line[], now: Date): Omit<ParsedArticle, 'textHash'> | Failure {
  const { article, sections } = sectionsOf(lines)
  const { legacyUrl, rest: unaddressed } = takeAddress(article)
  const { stamp, undecided, rest: undated } = takeStamp(unaddressed, now)
  const { title, rest: untitled } = takeTitle(undated)
  const { blocks: allBlocks, doubts, leftovers: drawn } = blocksOf(untitled)
  const { bylines, sources, rest: unsigned } = takeSignature(allBlocks)
  const { lead, source, rest: blocks } = takeLead(unsigned)
  const { lists, leftovers, impossible } = listsOf(sections)

  if (title === null && !allBlocks.some(({ kind }) => kind === 'paragraph'))
    return { code: 'noArticle', line: lines[0]?.number ?? 1 }
  const surplus = allBlocks.filter(({ kind }) => kind === 'figure')[sourceLimits.images]
  if (surplus !== undefined) return { code: 'tooManyImages', line: surplus.line }

  const parsed = {
    title: title?.text ?? null,
    lead: lead?.text ?? null,
    blocks,
    bylines,
    source: [source, ...sources].filter(Boolean).join(', ') || null,
    legacyUrl,
    section: stamp?.section ?? null,
    originalPublishedAt: stamp?.at ?? null,
    lists,
    dateClues: dateCluesIn([title?.text ?? '', lead?.text ?? '', ...blocks.map(wordsOf)]),
    leftovers: [...undecided, ...drawn, ...leftovers],
  }
  const findings = findingsOf({
    article: parsed,
    hasSignature: bylines.length + sources.length > 0,
    category: categorySuggestionOf(parsed),
    doubts,
    undecided,
    impossible,
    lines: untitled,
  })
  return { ...parsed, findings }
}

const wordsOf = (block: Block): string => (block.kind === 'paragraph' ? block.text : block.caption)
