import type { Block, Figure, Line } from './article.ts'
import { looksLikeByline } from './byline.ts'
import { creditedOf } from './credit.ts'
import { cellsOf, isLayout, isRule, withoutPipes } from './cells.ts'
import { altMarkIn, type ImageMark, isAltLine, isImageLine, picturesIn } from './images.ts'

/** Words that may or may not be the caption of what stands in a line. */
export type Doubt = { line: number; suggestion: string | null }

const longestCaption = { inPipes: 2_000, bare: 300 }

/**
 * Turns the lines of an article into paragraphs and photos (rules N5 to N7). What a table drew around a photo, its
 * rules and empty cells, is left over.
 */
export function blocksOf(all: Line[]): { blocks: Block[]; doubts: Doubt[]; leftovers: Line[] } {
  const leftovers = aroundPhotos(all)
  const lines = all.filter((line) => !leftovers.includes(line))
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  for (let at = 0; at < lines.length;) {
    const ahead = lines.slice(at, at + 4)
    const read = readImages(ahead) ?? readAltLine(ahead) ?? readParagraph(ahead)
    for (const block of read.blocks) blocks.push(block)
    doubts.push(...read.doubts)
    at += read.used
  }
  return { blocks, doubts, leftovers }
}

function aroundPhotos(lines: Line[]): Line[] {
  const worded = lines.map(({ text }) => (isLayout(text) ? null : { isPhoto: isImageLine(text) }))
  return lines.filter((_, at) => {
    if (worded[at] !== null) return false
    const before = worded.slice(0, at).findLast((row) => row !== null)
    const after = worded.slice(at).find((row) => row !== null)
    return before?.isPhoto === true || after?.isPhoto === true
  })
}

type Read = { blocks: Block[]; doubts: Doubt[]; used: number }

/** A photo that stands within a paragraph gets a slot after it. */
function readParagraph([line]: Line[]): Read {
  if (line === undefined) return { blocks: [], doubts: [], used: 1 }
  const { text, images } = picturesIn(line.text) ?? { text: line.text, images: [] }
  const slots = figuresOf(
    line,
    images.map((image) => ({ ...image, words: '' })),
    [],
  )
  return {
    blocks: [{ kind: 'paragraph', line: line.number, text }, ...slots],
    doubts: slots.length > 0 ? [{ line: line.number, suggestion: null }] : [],
    used: 1,
  }
}

function readImages([line, next, afterNext, last]: Line[]): Read | null {
  const pictured = line && picturesIn(line.text)
  if (!line || !pictured?.areCaptions) return null
  const { images } = pictured
  if (images.some(({ words }) => words !== '') || next === undefined)
    return withCreditLine(figuresOf(line, images, []), [next], 1)
  const inTable = isRule(next.text) || (afterNext !== undefined && isRule(afterNext.text))
  const captions = inTable ? null : pipedCaptions(next.text, images.length)
  if (captions !== null)
    return withCreditLine(figuresOf(line, images, captions), [afterNext, last], 2)
  const read = withCreditLine(figuresOf(line, images, []), [next], 1)
  const isDoubtful =
    read.used === 1 && (next.text.includes('|') || isBareCaption(next.text, afterNext))
  return isDoubtful
    ? { ...read, doubts: [{ line: line.number, suggestion: short(next.text) }] }
    : read
}

function readAltLine([line, next, afterNext, last]: Line[]): Read | null {
  const mark = line && altMarkIn(line.text)
  if (!line || !mark) return null
  const bare: Figure = { ...emptyFigure, line: line.number, ...mark }
  if (next === undefined || isAltLine(next.text) || isImageLine(next.text))
    return { blocks: [bare], doubts: [], used: 1 }
  if (isBareCaption(next.text, afterNext)) {
    const figure = { ...bare, ...creditedOf(withoutPipes(next.text)) }
    return withCreditLine([figure], [afterNext, last], 2)
  }
  const doubts = [{ line: line.number, suggestion: short(next.text) }]
  return { blocks: [bare], doubts, used: 1 }
}

const emptyFigure: Omit<Figure, 'line'> = {
  kind: 'figure',
  index: null,
  src: '',
  alt: '',
  caption: '',
  credit: '',
  isIllustration: false,
}

const figuresOf = (line: Line, marks: ImageMark[], captions: string[]): Figure[] =>
  marks.map(({ alt, src, words }, at) => ({
    ...emptyFigure,
    line: line.number,
    alt,
    src,
    ...creditedOf(words || (captions[at] ?? '')),
  }))

/** A line after a single photo that is nothing but its credit. */
function withCreditLine(figures: Figure[], [line]: (Line | undefined)[], used: number): Read {
  const [figure] = figures
  const { caption, credit } = creditedOf(withoutPipes(short(line?.text ?? '') ?? ''))
  const isCreditLine = caption === '' && credit !== ''
  if (figure === undefined || figures.length > 1 || figure.credit !== '' || !isCreditLine)
    return { blocks: figures, doubts: [], used }
  return { blocks: [{ ...figure, credit }], doubts: [], used: used + 1 }
}

/** A caption that begins or ends with a pipe; in a row of photos one for each. */
function pipedCaptions(text: string, count: number): string[] | null {
  if (text.length > longestCaption.inPipes || !/^\||\|$/.test(text) || isImageLine(text))
    return null
  const captions = cellsOf(text)
  return captions.length === count && captions.every(Boolean) ? captions : null
}

/** A caption without pipes, told by being short and no sentence; the last line may be a byline. */
const isBareCaption = (text: string, after: Line | undefined): boolean =>
  text.length <= longestCaption.bare &&
  !/[.…!?]$/u.test(text) &&
  !isAltLine(text) &&
  !isImageLine(text) &&
  !(after === undefined && looksLikeByline(text))

const short = (text: string): string | null => (text.length <= longestCaption.bare ? text : null)
