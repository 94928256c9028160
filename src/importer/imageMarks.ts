import { withoutPipes } from './cells.ts'

/** A picture as a text writes it down; `start` and `end` are offsets in the text. */
export type Mark = { start: number; end: number; alt: string; src: string }

/**
 * The pictures in a text, in order: `![alt](address)`, with brackets in the alt and parentheses or spaces in the
 * address, linked to something (`[![alt](address)](link)`), as `<img src alt>`, or, being all there is of the text, as the
 * address of a picture. Takes time in proportion to the text, whatever stands in it.
 */
export function marksIn(text: string): Mark[] {
  const bare = withoutPipes(text)
  if (isImageAddress(bare)) return [{ start: 0, end: text.length, alt: '', src: bare }]
  const signs = signsOf(text)
  const marks: Mark[] = []
  for (const { index, 0: sign } of text.matchAll(/!\[|<img\s/gi)) {
    if (index < (marks.at(-1)?.end ?? 0)) continue
    const mark = sign === '![' ? drawnAt(text, index, signs) : tagAt(text, index)
    if (mark !== null) marks.push(linked(text, mark, signs))
  }
  return marks
}

/** Whether a text is nothing but where a picture is, or its bytes. */
export const isImageAddress = (text: string): boolean =>
  /^data:image\//i.test(text) ||
  /^(?:https?:\/\/\S{1,2000}|[^\s/]{1,200})\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:[?#]\S{0,2000})?$/i.test(
    text,
  )

type Signs = {
  /** Where each bracket and each parenthesis is closed. */
  closing: Map<number, number>
  next: Record<'](' | ')' | '![', (from: number) => number>
  /** Where the first letter or digit stands. */
  words: number
}

function signsOf(text: string): Signs {
  const closing = new Map<number, number>()
  const open: Record<'[' | '(', number[]> = { '[': [], '(': [] }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '[' || sign === '(') open[sign].push(at)
    const opened = sign === ']' ? open['['].pop() : sign === ')' ? open['('].pop() : undefined
    if (opened !== undefined) closing.set(opened, at)
  }
  const next = (sign: string) => {
    // Asked from left to right: what was found ahead, or that there is no more, need not be sought again.
    let found = 0
    let asked = -1
    return (from: number): number => {
      if (asked < 0 || (found >= 0 && found < from)) found = text.indexOf(sign, from)
      asked = from
      return found
    }
  }
  const words = text.search(/[\p{L}\p{N}]/u)
  return { closing, next: { '](': next(']('), ')': next(')'), '![': next('![') }, words }
}

/** What has no address is a picture where a line begins with it; within one, an exclamation and a note. */
function drawnAt(text: string, start: number, signs: Signs): Mark | null {
  const { closing, next, words } = signs
  const balanced = closing.get(start + 1)
  const isFirst = words < 0 || words > start
  const altEnd =
    balanced !== undefined && (text[balanced + 1] === '(' || !isFirst)
      ? balanced
      : next[']('](start)
  if (altEnd >= 0 && text[altEnd + 1] === '(') return addressed(text, start, altEnd, signs)
  if (!isFirst) return null
  const end = balanced ?? text.length
  return { start, end: Math.min(end + 1, text.length), alt: text.slice(start + 2, end), src: '' }
}

function addressed(text: string, start: number, altEnd: number, signs: Signs): Mark {
  const opened = altEnd + 1
  const end = addressEnd(text.length, opened, signs)
  return {
    start,
    end: end + (text[end] === ')' ? 1 : 0),
    alt: text.slice(start + 2, altEnd),
    src: text.slice(opened + 1, end),
  }
}

/** One without an end goes to the next picture, or to the end of the text. */
function addressEnd(
  length: number,
  opened: number,
  { closing, next }: Pick<Signs, 'closing' | 'next'>,
): number {
  const another = next['!['](opened)
  const most = another < 0 ? length : another
  const balanced = closing.get(opened) ?? length
  if (balanced < most) return balanced
  const first = next[')'](opened)
  return first >= 0 && first < most ? first : most
}

function tagAt(text: string, start: number): Mark {
  const closed = text.indexOf('>', start)
  const end = closed < 0 ? text.length : closed + 1
  const tag = text.slice(start, end)
  return { start, end, alt: attributeOf(tag, 'alt'), src: attributeOf(tag, 'src') }
}

function attributeOf(tag: string, name: 'alt' | 'src'): string {
  const found = tag.search(name === 'alt' ? /\salt=/i : /\ssrc=/i)
  if (found < 0) return ''
  const value = tag.slice(found + name.length + 2)
  const quote = value.charAt(0)
  if (quote !== '"' && quote !== "'") return value.split(/[\s>]/, 1)[0] ?? ''
  const end = value.indexOf(quote, 1)
  return end < 0 ? value.slice(1) : value.slice(1, end)
}

/** Where the picture led to is kept beside its address. */
function linked(text: string, mark: Mark, { closing }: Signs): Mark {
  const { start, end, src } = mark
  if (text[start - 1] !== '[' || !text.startsWith('](', end)) return mark
  const last = closing.get(end + 1)
  if (last === undefined) return mark
  const link = text.slice(end + 2, last)
  return { ...mark, start: start - 1, end: last + 1, src: [src, link].filter(Boolean).join(' ') }
}
