import { isText, isWhole, orAbsent } from './checks.ts'
import { textFormat } from './format.ts'
import { leaf, word } from './keeps.ts'
import type { Kind } from './kind.ts'
import { escaped } from './markup.ts'

/** `format` is a set of bits: see `textFormat`. */
export type TextNode = {
  type: 'text'
  version?: number
  text: string
  format?: number
  detail?: number
  mode?: string
  style?: string
}

export type TabNode = Omit<TextNode, 'type'> & { type: 'tab' }
export type LinebreakNode = { type: 'linebreak'; version?: number }

/** What may stand within a line, but for links. */
export const wordKinds = ['text', 'tab', 'linebreak'] as const

const marks = [
  [textFormat.bold, 'strong'],
  [textFormat.italic, 'em'],
  [textFormat.underline, 'u'],
  [textFormat.strikethrough, 's'],
  [textFormat.code, 'code'],
  [textFormat.subscript, 'sub'],
  [textFormat.superscript, 'sup'],
] as const

const required = { text: isText, format: orAbsent(isWhole) }

export const text: Kind<TextNode> = {
  keeps: word,
  required,
  words: ['text'],
  isInline: true,
  text: (node) => node.text,
  html: (node) =>
    marks.reduce(
      (html, [bit, tag]) => (((node.format ?? 0) & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
      escaped(node.text),
    ),
}

export const tab: Kind<TabNode> = {
  keeps: word,
  required,
  isInline: true,
  text: () => '\t',
  html: () => '\t',
}

export const linebreak: Kind<LinebreakNode> = {
  keeps: leaf,
  required: {},
  isInline: true,
  text: () => '\n',
  html: () => '<br>',
}
