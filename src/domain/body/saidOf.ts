import type { Language } from '../language.ts'
import { type BlockNode, kindOf } from './blocks/kinds.ts'

/** What is said in a block of Payload's besides its photos, a line each; undefined of what is text itself. */
export const saidOf = (node: BlockNode, language: Language): string[] | undefined =>
  kindOf(node).said?.(node, language)
