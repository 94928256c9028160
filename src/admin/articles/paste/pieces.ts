import {
  type FigureNode,
  type InlineNode,
  linebreak,
  paragraph,
  text,
  type TextNode,
} from '../../../domain/body.ts'

/** A node that may still have to be mended: a list that holds a heading, a heading of the sixth rank. */
export type Loose = { type: string; children?: Loose[]; [key: string]: unknown }

export type Words = { kind: 'words'; text: string; format: number; url: string | null }

/** What was pasted, one after the other. A picture waits for the end of the line in which it stands. */
export type Piece =
  Words | { kind: 'break' } | { kind: 'picture'; node: FigureNode } | { kind: 'block'; node: Loose }

export type Wrap = (line: InlineNode[]) => Loose

export const block = (node: Loose): Piece => ({ kind: 'block', node })

/** The pieces as blocks, words among them wrapped; words that an empty line parts are wrapped one by one. */
export function blocksOf(pieces: readonly Piece[], wrap: Wrap): Loose[] {
  const blocks: Loose[] = []
  let line: Piece[] = []
  let waiting: Loose[] = []
  const close = () => {
    blocks.push(...paragraphsOf(line).map(wrap), ...waiting)
    line = []
    waiting = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'block') {
      close()
      blocks.push(piece.node)
    } else if (piece.kind !== 'picture') line.push(piece)
    else if (line.some(saysSomething)) waiting.push(piece.node)
    else blocks.push(piece.node)
  }
  close()
  return blocks
}

/** What a quote, an item or a cell may hold: its words in one, line by line, and what may not stand there. */
export function gathered(pieces: readonly Piece[]): (InlineNode[] | Loose)[] {
  const parts: (InlineNode[] | Loose)[] = []
  for (const node of blocksOf(pieces, paragraph)) {
    const last = parts.at(-1)
    if (node.type !== 'paragraph') parts.push(node)
    else if (Array.isArray(last)) last.push(linebreak(), ...inlineIn(node))
    else parts.push([...inlineIn(node)])
  }
  return parts
}

const inlineIn = (node: Loose): InlineNode[] => (node.children ?? []) as InlineNode[]

const saysSomething = (piece: Piece): boolean => piece.kind === 'words' && piece.text.trim() !== ''

/** Words line by line, white space as HTML shows it. */
function paragraphsOf(pieces: readonly Piece[]): InlineNode[][] {
  const lines: Words[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'words') lines.at(-1)?.push(piece)
    else lines.push([])
  }
  const paragraphs: InlineNode[][] = []
  let isOpen = false
  for (const line of lines.map(tidied)) {
    if (line.length > 0 && isOpen) paragraphs.at(-1)?.push(linebreak(), ...inline(line))
    else if (line.length > 0) paragraphs.push(inline(line))
    isOpen = line.length > 0
  }
  return paragraphs
}

function tidied(line: readonly Words[]): Words[] {
  const tidy: Words[] = []
  for (const words of line) {
    const before = tidy.at(-1)
    let shown = words.text.replace(/[ \t\n\r\f]+/g, ' ')
    if (!before) shown = shown.trimStart()
    else if (before.text.endsWith(' ')) shown = shown.replace(/^ /, '')
    if (shown === '') continue
    if (before?.url === words.url && before.format === words.format) before.text += shown
    // A space beside a link is no part of it.
    else tidy.push({ ...words, text: shown, url: shown === ' ' ? null : words.url })
  }
  while (tidy.at(-1)?.text.trim() === '') tidy.pop()
  const last = tidy.at(-1)
  if (last) last.text = last.text.trimEnd()
  return tidy
}

function inline(line: readonly Words[]): InlineNode[] {
  const nodes: InlineNode[] = []
  for (const words of line) {
    const node = text(words.text, words.format)
    const last = nodes.at(-1)
    if (words.url === null) nodes.push(node)
    else if (last?.type === 'link' && last.fields.url === words.url) last.children.push(node)
    else nodes.push(linkTo(words.url, [node]))
  }
  return nodes
}

const linkTo = (url: string, children: TextNode[]): InlineNode => ({
  type: 'link',
  version: 3,
  format: '',
  indent: 0,
  direction: null,
  fields: { url, newTab: false, linkType: 'custom' },
  children,
})
