import { describe, expect, it } from '@jest/globals'
import { supportedLanguages, translations } from '../../../src/admin/translations.ts'
import { type Language, languages } from '../../../src/domain/language.ts'
import { englishIn, mayBeVietnamese } from '../../support/language/foreignWords.ts'
import { vocabularyOf } from '../../support/language/newsroomWords.ts'

type Texts = { [key: string]: string | Texts }

/** By path, ours over Payload's. */
const textsOf = (language: Language): Map<string, string> =>
  new Map(
    [supportedLanguages[language].translations, translations[language]].flatMap((texts) =>
      pathsOf(texts),
    ),
  )

const pathsOf = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : pathsOf(value, `${before}${key}.`),
  )

const vi = textsOf('vi')
const vocabulary = new Set([...vocabularyOf([...vi.values()])].filter(mayBeVietnamese))
const allowed = new Set(['API', 'CSV', 'ID', 'JSON', 'mail', 'URL'])

describe('the words of the admin', () => {
  it('are there in Vietnamese for each in English', () => {
    expect([...textsOf('en').keys()].filter((path) => !vi.has(path))).toEqual([])
  })

  it('are Vietnamese where they should be', () => {
    const english = [...vi].flatMap(([path, text]) => {
      const said = text.replace(/\{\{\w+\}\}|<[^>]+>/g, ' ')
      return englishIn(said, { allowed, vocabulary }).map((word) => `${path}: ${word}`)
    })
    expect(english).toEqual([])
  })

  it.each(languages)('tell the version that is worked on from an older one (%s)', (language) => {
    const words = textsOf(language)
    expect(words.get('version.draft')).not.toBe(words.get('version.currentDraft'))
  })

  it.each(languages)('name no document by its id (%s)', (language) => {
    const withId = [...textsOf(language)].filter(([, text]) => /\{\{ids?\}\}/.test(text))
    expect(withId.map(([path]) => path)).toEqual([])
  })
})
