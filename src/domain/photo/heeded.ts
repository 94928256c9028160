import { momentOf } from '../moment.ts'
import { cleanLine } from '../text/clean.ts'
import { cutAt } from '../text/cutAt.ts'
import { fold } from '../text/fold.ts'
import type { Embedded } from './embedded.ts'
import { type CodeReplacement, withCodesReplaced, wordsWithCodes } from './setWords.ts'
import { isMachineMade, sourceTypeIn } from './sourceTypes.ts'

/** How long each text of a photo may be (its field says the same), in UTF-16 units. */
export const longest = {
  caption: 2000,
  alt: 1000,
  credit: 300,
  creator: 300,
  headline: 300,
  place: 300,
  event: 300,
  copyright: 500,
} as const
export const keywordsAtMost = { many: 50, long: 100 } as const
export const personsAtMost = { many: 50, long: 200 } as const

/** What a file has to say about a photo, as the photo's own fields hold it. */
export type Words = Partial<Record<keyof typeof longest, string>> & {
  takenAt?: string
  keywords?: string[]
  personsShown?: string[]
  digitalSourceType?: string
  aiAssisted?: boolean
}

/**
 * The words of a photo that its file gives: texts of one line, cut where a field ends, times as moments.
 *
 * @param timeZone of the newsroom: for a time of which the file does not say where.
 * @param codes what its photographers type for names and titles.
 */
export function wordsIn(
  embedded: Embedded,
  timeZone: string,
  codes: readonly CodeReplacement[] = [],
): Words {
  const creators = (embedded.creator ?? []).filter((name) => !isMailbox(name))
  const texts = {
    ...embedded,
    creator: creators.join(', '),
    place: placeIn(embedded),
  }
  const lines = Object.entries(longest).flatMap(([field, most]): [string, string][] => {
    const text = texts[field as keyof typeof longest] ?? ''
    const hasCodes = wordsWithCodes.some((word) => word === field)
    const line = lineOf(hasCodes ? withCodesReplaced(text, codes) : text, most)
    return line === '' || isMailbox(line) ? [] : [[field, line]]
  })
  const sourceType = sourceTypeIn(embedded.digitalSourceType ?? '')
  const isMachines = isMachineMade(sourceType) || embedded.aiSystem !== undefined
  return {
    ...Object.fromEntries(lines),
    ...(embedded.takenAt !== undefined && { takenAt: momentOf(embedded.takenAt, timeZone) }),
    ...listed('keywords', embedded.keywords, keywordsAtMost),
    ...listed('personsShown', embedded.personsShown, personsAtMost),
    ...(sourceType !== null && { digitalSourceType: sourceType }),
    ...(isMachines && { aiAssisted: true }),
  }
}

/** Smallest first, as it is printed; what is a city and a state at once stands there once. */
function placeIn({ sublocation, city, state, country }: Embedded): string {
  const parts = [sublocation, city, state, country].filter((part) => part !== undefined)
  const isFirst = (part: string, at: number) =>
    parts.findIndex((other) => fold(other) === fold(part)) === at
  return parts.filter(isFirst).join(', ')
}

const lineOf = (text: string | undefined, most: number): string =>
  cutAt(cleanLine(text ?? '').trim(), most)

/** Readers are shown names, and nobody's mailbox. */
const isMailbox = (text: string): boolean => /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(text.trim())

function listed(
  field: 'keywords' | 'personsShown',
  texts: readonly string[] | undefined,
  { many, long }: { many: number; long: number },
): Words {
  const lines = (texts ?? []).map((text) => lineOf(text, long)).filter((line) => line !== '')
  const once = [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()]
  return once.length === 0 ? {} : { [field]: once.slice(0, many) }
}

type Photo = Readonly<Record<string, unknown>>

/**
 * What a photo takes over of the words of its file. What somebody has said stands: the file speaks where nothing is
 * said. At a second reading it speaks only where the photo still says what the first reading had given, so that what an
 * editor has changed, or emptied, stays.
 *
 * @param before what the file gave at the reading before; nothing at the first.
 */
export function heeded(photo: Photo, words: Words, before: Words | null = null): Words {
  const isOpen = (field: string): boolean =>
    before === null ? isUnsaid(photo[field]) : alike(photo[field], (before as Photo)[field])
  return Object.fromEntries(Object.entries(words).filter(([field]) => isOpen(field)))
}

/** A tick that nobody has set is no word against what a file says of itself. */
const isUnsaid = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const alike = (one: unknown, other: unknown): boolean =>
  (isUnsaid(one) && isUnsaid(other)) || JSON.stringify(one) === JSON.stringify(other)
