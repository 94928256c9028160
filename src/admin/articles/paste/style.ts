import type { PastedElement } from './tree.ts'

/** What an element says of its own looks, property by property. */
export const styleOf = (element: PastedElement): ReadonlyMap<string, string> =>
  new Map(
    (element.attribute('style') ?? '').split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      if (colon < 0) return []
      const value = declaration.slice(colon + 1).replace('!important', '')
      const name = declaration.slice(0, colon).trim().toLowerCase()
      return [[name, value.trim().toLowerCase()] as const]
    }),
  )

export const hasClass = (element: PastedElement, name: RegExp): boolean =>
  name.test(element.attribute('class') ?? '')

/** Elements that show no words, whatever stands in them. */
const unseen = new Set([
  ...['script', 'style', 'template', 'noscript', 'title', 'head', 'meta', 'link', 'base', 'xml'],
  ...['desc', 'defs', 'metadata', 'symbol', 'datalist', 'rp', 'colgroup', 'source', 'track'],
])

const blocks = new Set([
  ...['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div'],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'footer', 'form', 'header', 'hgroup', 'legend', 'li'],
  ...['main', 'nav', 'optgroup', 'p', 'pre', 'search', 'section', 'summary', 'td', 'th', 'tr'],
])

/** Stand in a line, and yet by themselves. */
const boxes = new Set(['button', 'input', 'label', 'meter', 'option', 'rt', 'select', 'textarea'])

/** Whether nothing of an element is shown. */
export const isGone = (element: PastedElement): boolean => {
  const style = styleOf(element)
  return (
    unseen.has(element.tag) ||
    element.attribute('hidden') !== null ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all'
  )
}

/** Whether an element holds the room before a number, or spaces that HTML would have run together. */
export const isFiller = (element: PastedElement): boolean =>
  styleOf(element).get('mso-list') === 'ignore' ||
  styleOf(element).get('mso-spacerun') === 'yes' ||
  hasClass(element, /Apple-converted-space/)

/** How an element stands: in lines of its own, in the line, or in the line with room around it. */
export const standingOf = (element: PastedElement): 'block' | 'inline' | 'box' => {
  const display = styleOf(element).get('display')
  if (display === undefined) {
    if (blocks.has(element.tag)) return 'block'
    return boxes.has(element.tag) ? 'box' : 'inline'
  }
  if (/^(?:inline-|table-cell)/.test(display)) return 'box'
  return /^(?:block|flex|grid|flow-root|list-item|table)/.test(display) ? 'block' : 'inline'
}

/** Whether words are set bold; undefined where an element does not say. */
export const boldnessOf = (element: PastedElement): boolean | undefined => {
  const weight = styleOf(element).get('font-weight') ?? ''
  if (/^(?:bold|bolder|[6-9]\d\d|1000)$/.test(weight)) return true
  if (/^(?:normal|lighter|[1-5]\d\d)$/.test(weight)) return false
  return ['b', 'strong', 'th'].includes(element.tag) ? true : undefined
}

/** Whether words are set in italics; undefined where an element does not say. */
export const slantOf = (element: PastedElement): boolean | undefined => {
  const slant = styleOf(element).get('font-style') ?? ''
  if (/^(?:italic|oblique)/.test(slant)) return true
  if (slant === 'normal') return false
  return ['i', 'em', 'cite', 'dfn', 'var', 'address'].includes(element.tag) ? true : undefined
}

/** Whether a line break of the source is one on the screen; undefined where an element does not say. */
export const breaksOf = (element: PastedElement): boolean | undefined => {
  const space = styleOf(element).get('white-space')
  if (space !== undefined) return /^(?:pre|break-spaces)/.test(space)
  return ['pre', 'textarea', 'listing'].includes(element.tag) ? true : undefined
}
