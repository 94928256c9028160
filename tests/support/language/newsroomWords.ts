import type { Payload } from 'payload'
import { type Language, languages, type Sentence } from '../../../src/domain/language.ts'
import { wordsOf } from './foreignWords.ts'

type Words = Record<Language, Set<string>>

/** The words, in small letters, in which the admin speaks: of Payload's translations and ours, and of every label. */
export const spokenWords = ({ config }: Payload): Words => {
  const { supportedLanguages, translations } = config.i18n
  const labels = labelsIn([config.collections, config.globals])
  const textsOf = (language: Language) => [
    ...textsIn([supportedLanguages[language]?.translations, translations[language]]),
    ...labels.map((label) => label[language]),
  ]
  return Object.fromEntries(
    languages.map((language) => [language, vocabularyOf(textsOf(language))]),
  ) as Words
}

export const vocabularyOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()))

/** Everything that is text, at any depth. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const isLabel = (value: object): value is Sentence => {
  const texts = new Map<string, unknown>(Object.entries(value))
  return languages.every((language) => typeof texts.get(language) === 'string')
}

const labelsIn = (value: unknown, seen = new Set<unknown>()): Sentence[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if (isLabel(value)) return [value]
  return Object.values(value).flatMap((inner) => labelsIn(inner, seen))
}
