import { addressOf, bodyLimits, paragraph, textFormat } from '../../../domain/body.ts'
import type { Piece, Wrap } from './pieces.ts'
import { boldnessOf, breaksOf, isFiller, slantOf, styleOf } from './style.ts'
import type { Pasted, PastedElement } from './tree.ts'
import type { Unplaced } from './unplaced.ts'

/** What holds for words by all that stands around them. */
export type Setting = {
  format: number
  url: string | null
  isSeen: boolean
  /** Hard spaces that a program has put in to make room. */
  isFiller: boolean
  keepsBreaks: boolean
  /** Small figures above or below the line. */
  raised: 'sup' | 'sub' | null
  isStruck: boolean
  wrap: Wrap
  tell: (what: Unplaced) => void
  /** Reads what stands within: `flow`, which all that is read here stands in. */
  read: (parts: readonly Pasted[], setting: Setting) => Piece[]
}

export const plainSetting = ({ tell, read }: Pick<Setting, 'tell' | 'read'>): Setting => ({
  format: 0,
  url: null,
  isSeen: true,
  isFiller: false,
  keepsBreaks: false,
  raised: null,
  isStruck: false,
  wrap: paragraph,
  tell,
  read,
})

/** Blocks within blocks begin anew: a paragraph of a quote in a heading is no heading. */
export const anew = (setting: Setting): Setting => ({ ...setting, wrap: paragraph })

/** The setting of what stands within an element. Alignment, size and colour are the newspaper's own. */
export function settingIn(element: PastedElement, around: Setting): Setting {
  const style = styleOf(element)
  const { tag } = element
  const isStruck =
    ['s', 'strike', 'del'].includes(tag) ||
    /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '')
  if (isStruck && !around.isStruck) around.tell('struck')
  return {
    ...around,
    format: formatIn(element, around.format),
    url: tag === 'a' ? addressIn(element, around) : around.url,
    isSeen: seenness[style.get('visibility') ?? ''] ?? around.isSeen,
    isFiller: isFiller(element) || around.isFiller,
    keepsBreaks: breaksOf(element) ?? around.keepsBreaks,
    raised: tag === 'sup' || tag === 'sub' ? tag : around.raised,
    isStruck: isStruck || around.isStruck,
  }
}

const seenness: Readonly<Record<string, boolean>> = {
  hidden: false,
  collapse: false,
  visible: true,
}

function formatIn(element: PastedElement, around: number): number {
  const withBold = turned(around, textFormat.bold, boldnessOf(element))
  return turned(withBold, textFormat.italic, slantOf(element))
}

const turned = (format: number, bit: number, isOn: boolean | undefined): number =>
  isOn === undefined ? format : isOn ? format | bit : format & ~bit

/** Where a link may lead; bookmarks within the text itself lead nowhere, and nobody misses them. */
function addressIn(element: PastedElement, { tell }: Setting): string | null {
  const typed = element.attribute('href')?.trim() ?? ''
  if (typed === '' || typed.startsWith('#')) return null
  const address = addressOf(typed)
  if (address !== null && address.length <= bodyLimits.attribute) return address
  tell('links')
  return null
}
