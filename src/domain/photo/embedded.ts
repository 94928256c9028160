import { cleanText, shownOf } from '../text/clean.ts'
import { cutAt } from '../text/cutAt.ts'
import type { Spoken } from './textInBytes.ts'
import { isCameraJunk } from './cameraJunk.ts'
import { rescued } from './rescued.ts'
import { takenAt } from './takenAt.ts'

/** What a file says once. */
export const singleWords = [
  'caption',
  'headline',
  'alt',
  'credit',
  'copyright',
  'sublocation',
  'city',
  'state',
  'country',
  'event',
  'digitalSourceType',
  'title',
  'longDescription',
  'creatorJobTitle',
  'source',
  'usageTerms',
  'rightsUrl',
  'instructions',
  'captionWriter',
  'job',
  'aiSystem',
  'camera',
] as const
/** What it says as a list. */
export const listedWords = ['creator', 'keywords', 'personsShown'] as const

type Single = (typeof singleWords)[number]
type Listed = (typeof listedWords)[number]
export type EmbeddedWord = Single | Listed

/** Where in a file something stands, in the order in which it is believed. */
export const places = ['xmp', 'iptc', 'exif'] as const
export type Place = (typeof places)[number]

/** What one block of a file says, as it stands there. */
export type Said = Partial<Record<EmbeddedWord, readonly Spoken[]>> & { takenAt?: string }

/** Why something of a file is not where somebody may look for it. */
export type Doubt =
  /** Letters are lost: the text is left out. */
  | 'unreadable'
  /** No encoding is declared; the text is in the one it reads best in. */
  | 'guessed'
  /** The text ends where its field ended. */
  | 'cut'
  /** The whole block is broken, or beyond measure. */
  | 'broken'

export type Embedded = Partial<Record<Single, string>> &
  Partial<Record<Listed, string[]>> & {
    takenAt?: string
    /** Which block said it. */
    from?: Partial<Record<EmbeddedWord | 'takenAt', Place>>
    warnings?: { code: Doubt; path: string }[]
  }

/** How much of one text is kept, and of how many in a list. */
const bounds = { text: 4_000, items: 100, item: 300 }

/**
 * What a file says about its photo, each thing from the first block that has something to say: XMP, then IPTC-IIM, then
 * Exif (contract §3, “What the file says”). What its camera wrote is nothing.
 */
export function embeddedIn(file: Partial<Record<Place, Said>>, broken: readonly Place[]): Embedded {
  const from: NonNullable<Embedded['from']> = {}
  const warnings = broken.map((path): { code: Doubt; path: string } => ({ code: 'broken', path }))
  const wordOf = (word: EmbeddedWord): string[] => {
    for (const place of places) {
      const said = file[place]?.[word] ?? []
      const read = said.flatMap((one) => {
        const { text, doubt } = readOf(one)
        if (doubt) warnings.push({ code: doubt, path: word })
        return text === '' ? [] : [wholeOf(text, one, laterThan(place).flatMap(textsOf(word)))]
      })
      if (read.length === 0) continue
      from[word] = place
      return read
    }
    return []
  }
  const laterThan = (place: Place): Said[] =>
    places.slice(places.indexOf(place) + 1).flatMap((later) => file[later] ?? [])

  const singles = singleWords.flatMap((word): [Single, string][] => {
    const [text] = wordOf(word)
    return text === undefined ? [] : [[word, cutAt(text, bounds.text)]]
  })
  const lists = listedWords.flatMap((word): [Listed, string[]][] => {
    const texts = wordOf(word).map((text) => cutAt(text, bounds.item))
    return texts.length === 0 ? [] : [[word, [...new Set(texts)].slice(0, bounds.items)]]
  })
  const times = places.flatMap((place) => file[place]?.takenAt ?? [])
  const time = takenAt(times)
  return {
    ...Object.fromEntries<string | string[]>([...singles, ...lists]),
    ...(time !== null && { takenAt: time }),
    ...(Object.keys(from).length > 0 && { from }),
    ...(warnings.length > 0 && { warnings: distinct(warnings).slice(0, bounds.items) }),
  }
}

const textsOf =
  (word: EmbeddedWord) =>
  (said: Said): string[] =>
    (said[word] ?? []).map((one) => readOf(one).text)

/** What was cut off may stand in another block. */
const wholeOf = (text: string, { isCut }: Spoken, others: readonly string[]): string =>
  (isCut ? others.find((other) => other.startsWith(text)) : undefined) ?? text

function readOf({ text, isCut, isGuessed }: Spoken): { text: string; doubt?: Doubt } {
  const meant = rescued(text.slice(0, bounds.text * 2).replaceAll('\0', ''))
  if (meant === null) return { text: '', doubt: 'unreadable' }
  const shown = shownOf(cleanText(meant))
  if (shown === '' || isCameraJunk(shown)) return { text: '' }
  if (isCut) return { text: shown, doubt: 'cut' }
  return isGuessed && /[^\0-\x7F]/.test(shown) ? { text: shown, doubt: 'guessed' } : { text: shown }
}

const distinct = <T extends { code: string; path: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [`${row.code} ${row.path}`, row])).values(),
]
