import { oneOf } from './checks.ts'
import { asIs, element } from './keeps.ts'
import type { Element, Kind } from './kind.ts'
import { inlineKinds, type InlineNode } from './link.ts'
import { styleOf } from './markup.ts'

export type HeadingNode = Element<'heading'> & { tag: 'h2' | 'h3' | 'h4'; children: InlineNode[] }

/** The title of the article is the heading of the first rank. */
export const headingTags = ['h2', 'h3', 'h4'] as const

export const heading: Kind<HeadingNode> = {
  children: inlineKinds,
  keeps: { ...element, tag: asIs },
  required: { tag: oneOf(...headingTags) },
  html: (node, inside) => `<${node.tag}${styleOf(node)}>${inside.join('')}</${node.tag}>`,
}
