import type { FigureUse } from './blocks/kind.ts'
import { kindOf } from './blocks/kinds.ts'
import type { Body } from './document.ts'

/** The photos of a body, in order; a populated photo counts by its id. */
export const figuresOf = (body: Body): FigureUse[] =>
  body.root.children.flatMap((node, index) => kindOf(node).figures?.(node, `body.${index}`) ?? [])
