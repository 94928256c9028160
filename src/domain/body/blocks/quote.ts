import type { QuoteNode } from '../nodes.ts'
import type { Kind } from './kind.ts'
import { inlineKinds } from './link.ts'
import { styleOf } from './markup.ts'

export const quote: Kind<QuoteNode> = {
  children: [...inlineKinds, 'paragraph'],
  required: {},
  html: (node, inside) => `<blockquote${styleOf(node)}>${inside.join('')}</blockquote>`,
}
