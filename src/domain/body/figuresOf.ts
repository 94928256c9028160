import { kindOf } from './blocks/kinds.ts'
import type { Body } from './nodes.ts'

/** One photo of a body; what is not said of it is '' and false. */
export type FigureUse = {
  /** Its place among the root's children: `body.3`. */
  path: string
  /** The photo's id; null in a slot still to be filled. */
  image: string | null
  caption: string
  alt: string
  credit: string
  decorative: boolean
}

/** The photos of a body, in order; a populated photo counts by its id. */
export const figuresOf = (body: Body): FigureUse[] =>
  body.root.children.flatMap((node, index) => kindOf(node).figures?.(node, `body.${index}`) ?? [])
