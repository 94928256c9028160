import type { FigureNode } from './blocks/figure.ts'
import { textFormat } from './blocks/format.ts'
import type { HeadingNode } from './blocks/heading.ts'
import type { BlockNode } from './blocks/kinds.ts'
import type { InlineNode, LinkNode } from './blocks/link.ts'
import type { ListNode } from './blocks/list.ts'
import type { ParagraphNode } from './blocks/paragraph.ts'
import type { QuoteNode } from './blocks/quote.ts'
import type { LinebreakNode, TextNode } from './blocks/text.ts'
import type { Body } from './document.ts'

const element = { version: 1, format: '', indent: 0, direction: 'ltr' } as const
const inlineOf = (content: string | InlineNode[]): InlineNode[] =>
  typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content

/** A document of these blocks, in order. */
export const bodyOf = (nodes: BlockNode[]): Body => ({
  root: { type: 'root', ...element, children: nodes },
})

/** Plain words; `format` is a sum of `textFormat` bits. */
export const text = (words: string, format = 0): TextNode => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const bold = (words: string): TextNode => text(words, textFormat.bold)
export const italic = (words: string): TextNode => text(words, textFormat.italic)
export const linebreak = (): LinebreakNode => ({ type: 'linebreak', version: 1 })

export const link = (url: string, words: string): LinkNode => ({
  type: 'link',
  ...element,
  version: 3,
  fields: { url, newTab: false, linkType: 'custom' },
  children: [text(words)],
})

export const paragraph = (content: string | InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  ...element,
  children: inlineOf(content),
})

export const heading = (tag: HeadingNode['tag'], content: string | InlineNode[]): HeadingNode => ({
  type: 'heading',
  ...element,
  tag,
  children: inlineOf(content),
})

export const quote = (content: string | InlineNode[]): QuoteNode => ({
  type: 'quote',
  ...element,
  children: inlineOf(content),
})

/** A list of one level, `bullet` or `number`. */
export const list = (
  items: readonly (string | InlineNode[])[],
  listType: 'bullet' | 'number' = 'bullet',
): ListNode => ({
  type: 'list',
  ...element,
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  start: 1,
  children: items.map((item, index) => ({
    type: 'listitem',
    ...element,
    value: index + 1,
    children: inlineOf(item),
  })),
})

/** A photo in the text; without `image` an empty slot that holds its caption. */
export const figure = ({
  image = null,
  caption = '',
  alt = '',
  credit = '',
  decorative = false,
}: {
  image?: string | null
  caption?: string
  alt?: string
  credit?: string
  decorative?: boolean
} = {}): FigureNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { blockType: 'figure', image, caption, alt, credit, decorative },
})
