import type { Line } from './article.ts'
import { holdsImage, isAltLine } from './images.ts'

const longest = { plain: 160, called: 120 }
// Whatever quotation mark closes it, a sentence is a sentence.
const closers = /["'”’»)\]]{1,9}$/u

/**
 * Takes the title off the top: a first line that is short enough and no sentence (rule N4). What
 * looks like a paragraph stays one; the editor is asked instead.
 */
export function takeTitle(lines: Line[]): { title: Line | null; rest: Line[] } {
  const [first, ...rest] = lines
  return first !== undefined && isTitle(first.text)
    ? { title: first, rest }
    : { title: null, rest: lines }
}

function isTitle(text: string): boolean {
  const length = [...text].length
  if (length > longest.plain || isAltLine(text) || holdsImage(text)) return false
  const words = text.replace(closers, '')
  if (/[.…]$/u.test(words)) return false
  return length <= (/[!?]$/u.test(words) ? longest.called : longest.plain)
}
