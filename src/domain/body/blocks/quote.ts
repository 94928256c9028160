import { element } from './keeps.ts'
import type { Element, Kind } from './kind.ts'
import { inlineKinds, type InlineNode } from './link.ts'
import { styleOf } from './markup.ts'
import type { ParagraphNode } from './paragraph.ts'

export type QuoteNode = Element<'quote'> & { children: (InlineNode | ParagraphNode)[] }

export const quote: Kind<QuoteNode> = {
  children: [...inlineKinds, 'paragraph'],
  keeps: element,
  required: {},
  html: (node, inside) => `<blockquote${styleOf(node)}>${inside.join('')}</blockquote>`,
}
