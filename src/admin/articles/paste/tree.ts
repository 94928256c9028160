/** An element of what was pasted, as far as it matters here: the browser's own, or one of a spec. */
export type PastedElement = {
  tag: string
  attribute: (name: string) => string | null
  children: readonly Pasted[]
}

/** An element, or words between elements. */
export type Pasted = PastedElement | string

/** What stands in the body of an HTML text; nothing of it is run or fetched. */
export const treeOf = (html: string): Pasted[] =>
  childrenOf(new DOMParser().parseFromString(html, 'text/html').body)

const childrenOf = (node: Node): Pasted[] =>
  Array.from(node.childNodes).flatMap((child): Pasted[] => {
    if (child instanceof Text) return [child.data]
    if (!(child instanceof Element)) return []
    return [
      {
        tag: child.tagName.toLowerCase(),
        attribute: (name: string) => child.getAttribute(name),
        children: childrenOf(child),
      },
    ]
  })

/** All words within an element, as they stand there. */
export const wordsIn = (part: Pasted): string =>
  typeof part === 'string' ? part : part.children.map(wordsIn).join('')
