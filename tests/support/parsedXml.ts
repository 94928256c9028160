import { SaxesParser, type SaxesTagNS } from 'saxes'

/** An element as a strict parser that is not ours reads it; names with the prefix that the document gives them. */
export type XmlElement = {
  name: string
  /** Of the namespace. */
  uri: string
  attributes: Record<string, string>
  /** Of its own and of all within it. */
  text: string
  children: XmlElement[]
}

/** @throws at the first thing that is no XML 1.0 with namespaces. */
export const parsedXml = (document: string): XmlElement => {
  const root: XmlElement = { name: '', uri: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri, attributes }: SaxesTagNS) => {
    const said = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = { name, uri, attributes: Object.fromEntries(said), text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(document).close()
  const [whole] = root.children
  if (!whole) throw new Error('The document holds nothing.')
  return whole
}

/** All elements of that name, at whatever depth, in the order of the document. */
export const elementsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ])

/** The text of the one child of that name; undefined when there is none. @throws when there are several. */
export const textOf = (element: XmlElement, name: string): string | undefined => {
  const found = element.children.filter((child) => child.name === name)
  if (found.length > 1) throw new Error(`${element.name} holds ${found.length} of ${name}.`)
  return found[0]?.text
}

/** The text without the characters that XML 1.0 cannot hold. */
export const holdable = (text: string): string =>
  [...text].filter((sign) => isHoldable(sign.codePointAt(0) ?? 0)).join('')

/** https://www.w3.org/TR/xml/#charsets */
const isHoldable = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
