import { addressOf } from '../addressOf.ts'
import type { LinkNode } from '../nodes.ts'
import { isFlag, isObject, isScalar, isShort, oneOf, orNothing } from './checks.ts'
import type { Check, Kind } from './kind.ts'
import { escaped } from './markup.ts'
import { wordKinds } from './text.ts'

/** What may stand within a line. */
export const inlineKinds = [...wordKinds, 'link', 'autolink'] as const

/** Only links out: an internal link would name an article that readers may not know of. */
const isLink: Check = (value) =>
  isObject(value) &&
  isShort(value.url) &&
  orNothing(isFlag)(value.newTab) &&
  orNothing(oneOf('custom'))(value.linkType) &&
  Object.entries(value).every(
    ([key, field]) => key === 'rel' || isScalar(field) || field === undefined,
  )

/** Lexical's `autolink` is the same, made while typing. */
export const link: Kind<LinkNode> = {
  children: wordKinds,
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
