import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Pasted, PastedElement } from '../../src/admin/articles/paste/tree.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What a browser makes of the body of an HTML text, by a parser of the standard that is not ours. */
export const parsedHtml = (html: string): Pasted[] => {
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html')
  const body =
    root && 'childNodes' in root ? root.childNodes.find((node) => node.nodeName === 'body') : null
  return body && 'childNodes' in body ? body.childNodes.flatMap(pasted) : []
}

const pasted = (node: Node): Pasted[] => {
  if (node.nodeName === '#text' && 'value' in node) return [node.value]
  if (!('tagName' in node)) return []
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const element: PastedElement = {
    tag: node.tagName,
    attribute: (name) => attributes.get(name) ?? null,
    children: node.childNodes.flatMap(pasted),
  }
  return [element]
}
