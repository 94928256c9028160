import { oneOf } from './checks.ts'
import { asIs, element, flag, number, numberFrom1 } from './keeps.ts'
import type { Element, Kind } from './kind.ts'
import { inlineKinds, type InlineNode } from './link.ts'
import { styleOf } from './markup.ts'
import type { ParagraphNode } from './paragraph.ts'

export type ListNode = Element<'list'> & {
  listType: 'bullet' | 'number' | 'check'
  tag: 'ul' | 'ol'
  start?: number
  children: ListItemNode[]
}

export type ListItemNode = Element<'listitem'> & {
  value?: number
  checked?: boolean
  children: (InlineNode | ParagraphNode | ListNode)[]
}

export const list: Kind<ListNode> = {
  children: ['listitem'],
  keeps: { ...element, listType: asIs, tag: asIs, start: numberFrom1 },
  required: { tag: oneOf('ul', 'ol'), listType: oneOf('bullet', 'number', 'check') },
  html: ({ tag, start, children }, inside) => {
    const from = tag === 'ol' && start !== undefined && start !== 1 ? ` start="${start}"` : ''
    const items: { open: string; inner: string }[] = []
    let isRoom = false
    for (const [index, item] of children.entries()) {
      const inner = inside[index] ?? ''
      if (isNest(item) && inner === '') continue
      const last = items.at(-1)
      if (isNest(item) && last) {
        last.inner += inner
      } else if (isNest(item)) {
        isRoom = true
        items.push({ open: '<li style="list-style-type: none">', inner })
      } else {
        // The editor does not count what only makes room for a list; a browser would.
        const value = isRoom && items.length === 1 && tag === 'ol' ? ` value="${start ?? 1}"` : ''
        items.push({ open: `<li${value}${styleOf({ format: item.format })}>`, inner })
      }
    }
    // A list that holds nothing shows nothing.
    if (items.length === 0) return ''
    return `<${tag}${from}>${items.map(({ open, inner }) => `${open}${inner}</li>`).join('')}</${tag}>`
  },
}

/** Lexical nests a list in an item of its own, which it shows without a mark and does not count. */
const isNest = ({ children }: ListItemNode): boolean => children[0]?.type === 'list'

/** The list writes its tag, for that depends on the items beside it. */
export const listitem: Kind<ListItemNode> = {
  children: [...inlineKinds, 'paragraph', 'list'],
  keeps: { ...element, value: number, checked: flag },
  required: {},
  html: (_, inside) => inside.join(''),
}
