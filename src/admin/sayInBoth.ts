import { type Language, languages } from '../domain/language.ts'
import type { TFunction } from '@payloadcms/translations'
import type { LabelFunction, SanitizedConfig } from 'payload'
import { supportedLanguages, translations } from './translations.ts'

type Texts = { [key: string]: string | Texts }

/**
 * Labels that Payload works out itself (when something was made, changed, published) are kept in the language of whoever
 * asked first, for everybody, where versions are compared. Here each is said in both.
 */
export const sayInBoth = (config: SanitizedConfig): SanitizedConfig => {
  for (const { fields, flattenedFields } of config.collections)
    for (const field of [...fields, ...flattenedFields]) {
      const { label } = 'label' in field ? field : {}
      if ('label' in field && typeof label === 'function') {
        const said = (language: Language) =>
          (label as LabelFunction)({
            t: translate(language),
            i18n: { language },
          } as Parameters<LabelFunction>[0])
        field.label = Object.fromEntries(languages.map((language) => [language, said(language)]))
      }
    }
  return config
}

const translate = (language: Language) =>
  ((key: string) =>
    textAt(translations[language], key) ??
    textAt(supportedLanguages[language].translations, key) ??
    key) as TFunction

const textAt = (texts: Texts, key: string): string | undefined => {
  const found = key
    .split(':')
    .reduce<string | Texts | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      texts,
    )
  return typeof found === 'string' ? found : undefined
}
