'use client'

import { languageOf } from '../../../domain/language.ts'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { valueAt, type Values } from '../../../domain/merge.ts'
import { fieldOf } from './fieldOf.ts'
import { labelOf, type Reader, shownText } from './shownText.ts'

/** Reads the fields of an article aloud, by their paths; documents by the names that are known of them. */
export function useReader(names: Reader['names'] = {}) {
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const fields = getEntityConfig({ collectionSlug: 'articles' })?.fields ?? []
  const timeZone = config.admin.timezones.defaultTimezone ?? 'UTC'
  const reader: Reader = { i18n, language: languageOf(i18n), names, timeZone }
  const fieldAt = (path: string) => fieldOf(fields, path)
  const label = (path: string): string =>
    path
      .split('.')
      .map((_, depth, parts) => labelOf(fieldAt(parts.slice(0, depth + 1).join('.')), reader))
      .join(' – ')
  const text = (path: string, value: unknown): string => shownText(value, fieldAt(path), reader)
  return {
    fieldAt,
    label,
    text,
    /** All that stands at these paths, to be pasted elsewhere; without what only a form can hold. */
    whole: (values: Values, paths: readonly string[]): string =>
      paths
        .filter((path) => !['relationship', 'upload'].includes(fieldAt(path)?.type ?? ''))
        .map((path) => `${label(path)}\n${text(path, valueAt(values, path))}`)
        .join('\n\n'),
  }
}
