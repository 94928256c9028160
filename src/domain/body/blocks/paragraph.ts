import { element } from './keeps.ts'
import type { Element, Kind } from './kind.ts'
import { inlineKinds, type InlineNode } from './link.ts'
import { styleOf } from './markup.ts'

export type ParagraphNode = Element<'paragraph'> & { children: InlineNode[] }

export const paragraph: Kind<ParagraphNode> = {
  children: inlineKinds,
  keeps: element,
  required: {},
  // Empty paragraphs are how editors make room on a screen; they mean nothing.
  html: (node, inside) => {
    const words = inside.join('')
    return words.trim() === '' ? '' : `<p${styleOf(node)}>${words}</p>`
  },
}
