import { paragraph } from '../../../domain/body.ts'
import { gathered, type Loose } from './pieces.ts'
import { type Setting, settingIn } from './setting.ts'
import { isGone, styleOf } from './style.ts'
import type { Pasted, PastedElement } from './tree.ts'

const lists = new Set(['ul', 'ol', 'menu', 'dir'])

/** A list as Lexical holds it: one within it stands in an item of its own. */
export function listOf(element: PastedElement, setting: Setting): Loose {
  const isNumbered = element.tag === 'ol'
  if (isNumbered && isLettered(element)) setting.tell('letters')
  const start = Number.parseInt(element.attribute('start') ?? '', 10)
  const items = element.children.flatMap((child) => childItems(child, setting))
  return aList(isNumbered, Number.isSafeInteger(start) ? start : 1, items)
}

export const aList = (isNumbered: boolean, start: number, children: Loose[]): Loose => ({
  type: 'list',
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  listType: isNumbered ? 'number' : 'bullet',
  tag: isNumbered ? 'ol' : 'ul',
  start,
  children,
})

export const anItem = (children: Loose[]): Loose => ({
  ...paragraph(''),
  type: 'listitem',
  children,
})

function childItems(child: Pasted, setting: Setting): Loose[] {
  if (typeof child === 'string') return child.trim() === '' ? [] : itemsOf([child], setting)
  if (isGone(child)) return []
  // Google Docs and LibreOffice nest a list beside the item that it belongs to.
  if (lists.has(child.tag)) return [anItem([listOf(child, settingIn(child, setting))])]
  if (child.tag !== 'li') return itemsOf([child], setting)
  const items = itemsOf(child.children, settingIn(child, setting))
  return items.length === 0 ? [anItem([])] : items
}

/** The items that this makes, and between them what may not stand in a list. */
export const itemsOf = (parts: readonly Pasted[], setting: Setting): Loose[] =>
  gathered(setting.read(parts, setting)).map((part) => {
    if (Array.isArray(part)) return anItem(part)
    return part.type === 'list' ? anItem([part]) : part
  })

/** Deeper lists are counted by letters as a habit of programs. */
const isLettered = (element: PastedElement): boolean => {
  const styles = [element, ...element.children].flatMap((one) =>
    typeof one === 'string' ? [] : [styleOf(one).get('list-style-type') ?? ''],
  )
  return (
    /^[ai]$/i.test(element.attribute('type') ?? '') ||
    styles.some((style) => /alpha|latin|roman/.test(style))
  )
}
