/** What Lexical writes on every element that holds others; not every writer of bodies is Lexical. */
type Element<Type extends string> = {
  type: Type
  version?: number
  format?: string | number
  indent?: number
  direction?: 'ltr' | 'rtl' | null
}

/** `format` is a set of bits: see `textFormat`. */
export type TextNode = {
  type: 'text'
  version?: number
  text: string
  format?: number
  detail?: number
  mode?: string
  style?: string
}

export type TabNode = Omit<TextNode, 'type'> & { type: 'tab' }
export type LinebreakNode = { type: 'linebreak'; version?: number }

export type LinkNode = Element<'link' | 'autolink'> & {
  fields: { url: string; newTab?: boolean | null; linkType?: string | null }
  children: (TextNode | TabNode | LinebreakNode)[]
}

export type InlineNode = TextNode | TabNode | LinebreakNode | LinkNode

export type ParagraphNode = Element<'paragraph'> & { children: InlineNode[] }
export type HeadingNode = Element<'heading'> & { tag: 'h2' | 'h3' | 'h4'; children: InlineNode[] }
export type QuoteNode = Element<'quote'> & { children: (InlineNode | ParagraphNode)[] }
export type ListNode = Element<'list'> & {
  listType: 'bullet' | 'number' | 'check'
  tag: 'ul' | 'ol'
  start?: number
  children: ListItemNode[]
}
export type ListItemNode = Element<'listitem'> & {
  value?: number
  checked?: boolean
  children: (InlineNode | ParagraphNode | ListNode)[]
}
export type HorizontalRuleNode = { type: 'horizontalrule'; version?: number }

/** One use of a photo; `image` is null in an empty slot, and a document where Payload populated it. */
export type FigureFields = {
  blockType: 'figure'
  id?: string | null
  blockName?: string | null
  image?: string | { id: string } | null
  caption?: string | null
  alt?: string | null
  credit?: string | null
  decorative?: boolean | null
}

export type FigureNode = {
  type: 'block'
  version?: number
  format?: string | number
  fields: FigureFields
}

export type BlockNode =
  ParagraphNode | HeadingNode | QuoteNode | ListNode | HorizontalRuleNode | FigureNode

/** Whatever may stand in a body, at any depth. */
export type AnyNode = BlockNode | ListItemNode | InlineNode

export type BodyRoot = Element<'root'> & { children: BlockNode[] }

/** A Lexical document made of our node types and no others. */
export type Body = { root: BodyRoot }
