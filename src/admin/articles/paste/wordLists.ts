import { aList, anItem, itemsOf } from './lists.ts'
import type { Loose } from './pieces.ts'
import { type Setting, settingIn } from './setting.ts'
import { hasClass, isGone, styleOf } from './style.ts'
import { type Pasted, type PastedElement, wordsIn } from './tree.ts'

/** Word writes an item as a paragraph whose style names the list and the level: `mso-list:l0 level2 lfo1`. */
export const isWordItem = (element: PastedElement): boolean =>
  element.tag === 'p' &&
  levelOf(element) > 0 &&
  !isGone(element) &&
  !hasClass(element, /MsoTitle|MsoHeading/i) &&
  markIn(element.children) !== null

const levelOf = (element: PastedElement): number =>
  Number(/\blevel(\d)\b/.exec(styleOf(element).get('mso-list') ?? '')?.[1] ?? 0)

const isMark = (element: PastedElement): boolean => styleOf(element).get('mso-list') === 'ignore'

/** The sign before an item: `·`, `1.`, `b)`. */
const markIn = (parts: readonly Pasted[]): string | null => {
  for (const part of parts) {
    if (typeof part === 'string') continue
    const mark = isMark(part) ? wordsIn(part).trim() : markIn(part.children)
    if (mark !== null) return mark
  }
  return null
}

const withoutMark = (parts: readonly Pasted[]): Pasted[] =>
  parts.flatMap((part): Pasted[] => {
    if (typeof part === 'string') return [part]
    return isMark(part) ? [] : [{ ...part, children: withoutMark(part.children) }]
  })

type Count = { isNumbered: boolean; number: number; isLettered: boolean }

/** What a mark says: `2.` and `1.2.` are the second, and so is `b)`; everything else is a bullet. */
function countOf(mark: string): Count {
  const sign = /^\(?(?:\d+\.)*(\d+|[a-z]+(?=[.):]))[.):]?$/i.exec(mark)?.[1]
  if (sign === undefined) return { isNumbered: false, number: 1, isLettered: false }
  if (/^\d/.test(sign)) return { isNumbered: true, number: Number(sign), isLettered: false }
  const isRoman = /^(?:i|[ivxl]{2,})$/i.test(sign)
  const letter = sign.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
  return { isNumbered: true, number: isRoman ? 1 : letter, isLettered: true }
}

type Open = { level: number; list: Loose[]; isNumbered: boolean; next: number }

/** Paragraphs of Word that are items, as lists within lists. */
export function wordLists(paragraphs: readonly PastedElement[], setting: Setting): Loose[] {
  const roots: Loose[] = []
  const open: Open[] = []
  for (const element of paragraphs) {
    const level = levelOf(element)
    const { isNumbered, number, isLettered } = countOf(markIn(element.children) ?? '')
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    const top = open.at(-1)
    const goesOn =
      top?.level === level &&
      top.isNumbered === isNumbered &&
      (!isNumbered || isLettered || top.next === number)
    if (top?.level === level && !goesOn) open.pop()
    if (!goesOn) {
      if (isLettered) setting.tell('letters')
      const list: Loose[] = []
      const made = aList(isNumbered, number, list)
      const holder = open.at(-1)?.list
      if (holder) holder.push(anItem([made]))
      else roots.push(made)
      open.push({ level, list, isNumbered, next: number })
    }
    const now = open.at(-1)
    if (!now) continue
    now.next += 1
    const within = settingIn(element, setting)
    for (const item of itemsOf(withoutMark(element.children), within)) now.list.push(item)
  }
  return roots
}
