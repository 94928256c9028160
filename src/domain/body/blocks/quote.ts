import type { QuoteNode } from '../nodes.ts'
import { element } from './keeps.ts'
import type { Kind } from './kind.ts'
import { inlineKinds } from './link.ts'
import { styleOf } from './markup.ts'

export const quote: Kind<QuoteNode> = {
  children: [...inlineKinds, 'paragraph'],
  keeps: element,
  required: {},
  html: (node, inside) => `<blockquote${styleOf(node)}>${inside.join('')}</blockquote>`,
}
