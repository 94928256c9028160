import { addressOf } from '../addressOf.ts'
import { isRecord } from '../../isRecord.ts'
import { isFlag, isScalar, isShort, oneOf, orNothing } from './checks.ts'
import { asIs, element, shortName } from './keeps.ts'
import type { Check, Element, Keep, Kind } from './kind.ts'
import { escaped } from './markup.ts'
import { type LinebreakNode, type TabNode, type TextNode, wordKinds } from './text.ts'

export type LinkNode = Element<'link' | 'autolink'> & {
  fields: { url: string; newTab?: boolean | null; linkType?: string | null }
  children: (TextNode | TabNode | LinebreakNode)[]
}

export type InlineNode = TextNode | TabNode | LinebreakNode | LinkNode

/** What may stand within a line. */
export const inlineKinds = [...wordKinds, 'link', 'autolink'] as const

/** Only links out: an internal link would name an article that readers may not know of. */
const isLink: Check = (value) =>
  isRecord(value) &&
  isShort(value.url) &&
  orNothing(isFlag)(value.newTab) &&
  orNothing(oneOf('custom'))(value.linkType) &&
  Object.entries(value).every(
    ([key, field]) => key === 'rel' || isScalar(field) || field === undefined,
  )

/** As a browser would open it; what leads nowhere is for `bodyFault` to name. */
const address: Keep = (value) => (typeof value === 'string' ? (addressOf(value) ?? value) : value)

/** Lexical's `autolink` is the same, made while typing. */
export const link: Kind<LinkNode> = {
  children: wordKinds,
  keeps: { ...element, id: shortName },
  fields: { url: address, newTab: asIs, linkType: asIs },
  required: { fields: isLink },
  isInline: true,
  html: ({ fields }, inside) => {
    const words = inside.join('')
    const href = addressOf(fields.url)
    if (href === null) return words
    const tab = fields.newTab ? ' target="_blank" rel="noopener noreferrer"' : ''
    return `<a href="${escaped(href)}"${tab}>${words}</a>`
  },
}
