import type { Payload } from 'payload'
import { wordsOf } from './foreignWords.ts'

type Words = Record<'vi' | 'en', Set<string>>

/** The words, in small letters, in which the admin speaks: of Payload's translations and ours, and of every label. */
export const spokenWords = ({ config }: Payload): Words => {
  const { supportedLanguages, translations } = config.i18n
  const textsOf = (language: 'vi' | 'en') =>
    textsIn([supportedLanguages[language]?.translations, translations[language]])
  const said = { vi: textsOf('vi'), en: textsOf('en') }
  for (const label of labelsIn([config.collections, config.globals])) {
    said.vi.push(label.vi)
    said.en.push(label.en)
  }
  return { vi: vocabularyOf(said.vi), en: vocabularyOf(said.en) }
}

export const vocabularyOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()))

/** Everything that is text, at any depth. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

type Label = { vi: string; en: string }

const isLabel = (value: object): value is Label =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string'

const labelsIn = (value: unknown, seen = new Set<unknown>()): Label[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if (isLabel(value)) return [value]
  return Object.values(value).flatMap((inner) => labelsIn(inner, seen))
}
