import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** What a parser of the standard, which forgives everything, had to forgive in a page; and ids that it gives twice. */
export const pageFaults = (page: string): string[] => {
  const faults: string[] = []
  const document = parse(page, {
    onParseError: ({ code, startLine }) => faults.push(`${code}, line ${startLine}`),
  })
  const ids = elementsIn(document).flatMap((one) => attributeOf(one, 'id') ?? [])
  return [
    ...faults,
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two #${id}`),
  ]
}

/** All elements of a page, in order; of a name, when one is given. */
export const elementsOf = (page: string, name?: string): Element[] =>
  elementsIn(parse(page)).filter(({ tagName }) => name === undefined || tagName === name)

export const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null

/** The words within. */
export const textOf = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** All elements within one, and itself. */
export const elementsIn = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
]
