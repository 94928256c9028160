import {
  photoWords,
  figure,
  type FigureNode,
  type InlineNode,
  paragraph,
  plainTextOf,
  bodyOf,
} from '../../../domain/body.ts'
import { block, blocksOf, gathered, type Loose, type Piece } from './pieces.ts'
import type { Setting } from './setting.ts'
import { isEmoji } from './signs.ts'
import { styleOf } from './style.ts'
import type { Pasted, PastedElement } from './tree.ts'

/** A picture: an empty slot, for its bytes stay where they are. One of a single dot counts readers. */
export function picturePieces(element: PastedElement, setting: Setting): Piece[] {
  const { isSeen, format, url, tell } = setting
  if (!isSeen || isDot(element)) return []
  const alt = oneLine(element.attribute('alt') ?? '')
  if (isEmoji(alt)) return [{ kind: 'words', text: alt, format, url }]
  tell('pictures')
  const node = figure({ alt: alt.slice(0, photoWords.alt) })
  return [{ kind: 'picture', node }]
}

const isDot = (element: PastedElement): boolean =>
  ['width', 'height'].some((side) => {
    const length = styleOf(element).get(side) ?? element.attribute(side) ?? ''
    return /^[01](?:px)?$/.test(length.trim())
  })

/** Pictures with what is written below them: the caption goes into the slot beside it. */
export function figurePieces(element: PastedElement, setting: Setting): Piece[] {
  const at = element.children.findIndex(
    (child) => typeof child !== 'string' && child.tag === 'figcaption',
  )
  const read = (parts: readonly Pasted[]) => blocksOf(setting.read(parts, setting), setting.wrap)
  const caption = element.children[at]
  if (caption === undefined) return read(element.children).map(block)
  const before = read(element.children.slice(0, at))
  const after = read(element.children.slice(at + 1))
  const slot = before.findLast(isOpenSlot) ?? after.find(isOpenSlot)
  const words = gathered(setting.read([caption], setting))
  const others = (blocks: Loose[]) => blocks.filter((node) => node !== slot)
  return [...others(before), ...captioned(slot, words), ...others(after)].map(block)
}

/** A slot with the words of its caption, or the caption by itself where no slot takes it. */
function captioned(slot: Loose | undefined, parts: (InlineNode[] | Loose)[]): Loose[] {
  const blocks = parts.map((part) => (Array.isArray(part) ? captionParagraph(part) : part))
  return slot ? withCaptions([slot, ...blocks]) : blocks
}

/** A paragraph that is the caption of the picture above it, where there is one. */
export const captionParagraph = (line: InlineNode[]): Loose => ({
  ...paragraph(line),
  isCaption: true,
})

/** The blocks with captions where they belong: in the empty slot right above them. */
export function withCaptions(blocks: readonly Loose[]): Loose[] {
  const placed: Loose[] = []
  for (const { isCaption, ...node } of blocks) {
    const above = placed.at(-1)
    const caption = isCaption === true ? captionIn(node) : ''
    if (above && isOpenSlot(above) && caption !== '' && caption.length <= photoWords.caption)
      placed[placed.length - 1] = { ...above, fields: { ...above.fields, caption } }
    else placed.push(node)
  }
  return placed
}

const isOpenSlot = (node: Loose): node is FigureNode & Loose =>
  node.type === 'block' && (node as FigureNode).fields.caption === ''

const captionIn = (node: Loose): string =>
  oneLine(plainTextOf(bodyOf([paragraph(node.children as InlineNode[])])))

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
