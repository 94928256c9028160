import { heading, quote, textFormat } from '../../../domain/body.ts'
import { captionParagraph, figurePieces, picturePieces } from './figures.ts'
import { listOf } from './lists.ts'
import { block, blocksOf, gathered, type Loose, type Piece } from './pieces.ts'
import { anew, type Setting, settingIn } from './setting.ts'
import { raisedFigures } from './signs.ts'
import { hasClass, isGone, standingOf } from './style.ts'
import { tableBlocks } from './tables.ts'
import type { Pasted, PastedElement } from './tree.ts'
import { isWordItem, wordLists } from './wordLists.ts'

/** What was pasted, in its order; lists of Word are paragraphs there, one after the other. */
export function flow(parts: readonly Pasted[], setting: Setting): Piece[] {
  const pieces: Piece[] = []
  let items: PastedElement[] = []
  const close = () => {
    for (const list of wordLists(items, setting)) pieces.push(block(list))
    items = []
  }
  for (const part of parts) {
    if (typeof part !== 'string' && isWordItem(part)) {
      items.push(part)
      continue
    }
    if (items.length > 0 && typeof part === 'string' && part.trim() === '') continue
    close()
    for (const piece of piecesOf(part, setting)) pieces.push(piece)
  }
  close()
  return pieces
}

const piecesOf = (part: Pasted, setting: Setting): Piece[] => {
  if (typeof part === 'string') return setting.isSeen ? wordsOf(part, setting) : []
  if (isGone(part)) return []
  const within = settingIn(part, setting)
  const kind = Object.hasOwn(kinds, part.tag) ? kinds[part.tag] : undefined
  return (kind ?? plain)(part, within)
}

/** Nobody sees these signs, and searches trip over them. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g

function wordsOf(text: string, setting: Setting): Piece[] {
  const { format, url, isFiller, keepsBreaks, raised } = setting
  const seen = text.replace(unseen, '')
  const clean = isFiller ? seen.replaceAll('\u00A0', ' ') : seen
  const lines = keepsBreaks ? clean.split(/\r\n|\n|\r/) : [clean]
  return lines.flatMap((line, at): Piece[] => {
    const words = { kind: 'words', text: raisedFigures(line, raised), format, url } as const
    return at === 0 ? [words] : [{ kind: 'break' }, words]
  })
}

const room = (setting: Setting): Piece[] => wordsOf(' ', { ...setting, raised: null })

type KindOfElement = (element: PastedElement, setting: Setting) => Piece[]

const plain: KindOfElement = (element, setting) => {
  if (element.attribute('role') === 'heading') {
    const rank = Number.parseInt(element.attribute('aria-level') ?? '', 10)
    return headingPieces(`h${rank >= 1 && rank <= 6 ? rank : 2}`, element, setting)
  }
  if (hasClass(element, /^MsoTitle$/i)) return headingPieces('h0', element, setting)
  const standing = standingOf(element)
  if (standing === 'inline') return flow(element.children, setting)
  if (standing === 'box') {
    return [...room(setting), ...flow(element.children, setting), ...room(setting)]
  }
  const isCaption = hasClass(element, /caption/i)
  const wrap = isCaption ? captionParagraph : setting.wrap
  return blocksOf(flow(element.children, { ...setting, wrap }), wrap).map(block)
}

/** Headings are bold by themselves. */
const headingPieces = (tag: string, element: PastedElement, setting: Setting): Piece[] => {
  const wrap = (line: Parameters<Setting['wrap']>[0]): Loose => ({
    ...heading('h2', line.map(withoutBold)),
    tag,
  })
  return blocksOf(flow(element.children, { ...setting, wrap }), wrap).map(block)
}

const withoutBold = <Node extends { type: string; children?: Node[]; format?: unknown }>(
  node: Node,
): Node => ({
  ...node,
  ...(typeof node.format === 'number' && { format: node.format & ~textFormat.bold }),
  ...(node.children && { children: node.children.map(withoutBold) }),
})

const headingKind: KindOfElement = (element, setting) =>
  headingPieces(element.tag, element, setting)

const embedKind: KindOfElement = (_, { tell }) => {
  tell('embeds')
  return []
}

const quoteKind: KindOfElement = (element, setting) =>
  gathered(flow(element.children, anew(setting))).map((part) =>
    block(Array.isArray(part) ? quote(part) : part),
  )

const listKind: KindOfElement = (element, setting) => [block(listOf(element, anew(setting)))]

const kinds: Readonly<Record<string, KindOfElement>> = {
  br: () => [{ kind: 'break' }],
  hr: () => [block({ type: 'horizontalrule', version: 1 })],
  img: picturePieces,
  figure: figurePieces,
  table: (element, setting) => tableBlocks(element, anew(setting)).map(block),
  ul: listKind,
  ol: listKind,
  menu: listKind,
  dir: listKind,
  blockquote: quoteKind,
  q: (element, setting) => [
    ...wordsOf('“', setting),
    ...flow(element.children, setting),
    ...wordsOf('”', setting),
  ],
  h1: headingKind,
  h2: headingKind,
  h3: headingKind,
  h4: headingKind,
  h5: headingKind,
  h6: headingKind,
  iframe: embedKind,
  frame: embedKind,
  video: embedKind,
  audio: embedKind,
  object: embedKind,
  embed: embedKind,
  canvas: embedKind,
}
