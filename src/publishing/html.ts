import {
  type BlockNode,
  type Body,
  type InlineNode,
  type LinkNode,
  type ListItemNode,
  type ListNode,
  type ParagraphNode,
  type TextNode,
  textFormat,
} from '../domain/body.ts'
import type { FrozenFigure } from './frozen.ts'

/** Stands in frozen HTML for the site's address, which may change; escaped text cannot hold it. */
export const siteMark = '<site>'

/** Puts the site's address where frozen HTML left room for it. */
export const atSite = (html: string, publicUrl: string): string =>
  html.replaceAll(siteMark, escaped(publicUrl))

/**
 * The body as HTML: own words escaped, links to the web alone, photos with caption and credit.
 * `figures` are those of the body, in order. Payload's converter is not used: it drops a node it fails
 * on and gives check lists random ids, and what is archived must be whole and the same each time.
 */
export const htmlOf = (body: Body, figures: readonly FrozenFigure[]): string => {
  const left = [...figures]
  return body.root.children
    .map((node) => (node.type === 'block' ? figureHtml(left.shift()) : blockHtml(node)))
    .join('')
}

const blockHtml = (node: Exclude<BlockNode, { type: 'block' }>): string => {
  switch (node.type) {
    case 'paragraph':
      return paragraphHtml(node)
    case 'heading':
      return `<${node.tag}>${flowHtml(node.children)}</${node.tag}>`
    case 'quote':
      return `<blockquote>${flowHtml(node.children)}</blockquote>`
    case 'list':
      return listHtml(node)
    case 'horizontalrule':
      return '<hr>'
  }
}

/** Empty paragraphs are how editors make room on a screen; they mean nothing. */
const paragraphHtml = (node: ParagraphNode): string => {
  const words = flowHtml(node.children)
  return words.trim() === '' ? '' : `<p>${words}</p>`
}

const listHtml = ({ tag, start, children }: ListNode): string => {
  const from = tag === 'ol' && start !== undefined && start !== 1 ? ` start="${start}"` : ''
  const items = children.map((item) => `<li>${flowHtml(item.children)}</li>`)
  return `<${tag}${from}>${items.join('')}</${tag}>`
}

const flowHtml = (nodes: ListItemNode['children']): string =>
  nodes
    .map((node) => {
      if (node.type === 'paragraph') return paragraphHtml(node)
      return node.type === 'list' ? listHtml(node) : inlineHtml(node)
    })
    .join('')

const inlineHtml = (node: InlineNode): string => {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'tab':
      return '\t'
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
      return linkHtml(node)
  }
}

const marks = [
  [textFormat.bold, 'strong'],
  [textFormat.italic, 'em'],
  [textFormat.underline, 'u'],
  [textFormat.strikethrough, 's'],
  [textFormat.code, 'code'],
  [textFormat.subscript, 'sub'],
  [textFormat.superscript, 'sup'],
] as const

const textHtml = ({ text, format = 0 }: TextNode): string =>
  marks.reduce(
    (html, [bit, tag]) => ((format & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escaped(text),
  )

const linkHtml = ({ fields, children }: LinkNode): string => {
  const words = flowHtml(children)
  const href = safeHref(fields.url)
  if (href === null) return words
  const tab = fields.newTab ? ' target="_blank" rel="noopener noreferrer"' : ''
  return `<a href="${escaped(href)}"${tab}>${words}</a>`
}

/** An address a reader may be sent to: of the web, mail or phone, or a place on the site itself. */
const safeHref = (url: string): string | null => {
  // Browsers skip control characters within a scheme: “java\tscript:” runs.
  const href = url.replace(/\p{Cc}/gu, '').trim()
  if (href.startsWith('#') || /^\/(?![/\\])/.test(href)) return href
  return URL.canParse(href) && /^(https?|mailto|tel):$/.test(new URL(href).protocol) ? href : null
}

const figureHtml = (figure: FrozenFigure | undefined): string => {
  if (!figure) throw new Error('The body shows more photos than were frozen with it.')
  const { src, srcset, width, height, alt, caption, credit } = figure
  const sizes = srcset.map((size) => `${siteMark}${escaped(size.src)} ${size.width}w`)
  const set = sizes.length > 0 ? ` srcset="${sizes.join(', ')}"` : ''
  const image = `<img loading="lazy" src="${siteMark}${escaped(src)}"${set} width="${width}" height="${height}" alt="${escaped(alt)}">`
  const words = [escaped(caption), creditHtml(credit)].filter(Boolean).join(' ')
  return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
}

const creditHtml = (credit: string): string => {
  if (credit === '') return ''
  const line = /^(ảnh|nguồn)\s*:/iu.test(credit.normalize('NFC')) ? credit : `Ảnh: ${credit}`
  return `<span class="credit">${escaped(line)}</span>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
