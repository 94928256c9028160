'use client'

import { languageOf } from '../../domain/language.ts'
import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { isWarningCode, warningSentence } from '../../domain/importWarnings.ts'

type Row = { code?: string | null; suggestion?: string | null }

/** What an item asks, as a sentence where the importer found it; an item of somebody's own by its code. */
export const ReviewLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const { code, suggestion } = data
  if (!isWarningCode(code)) return <span>{code || (rowNumber ?? 0) + 1}</span>
  const finding = { code, line: null, path: '', suggestion: suggestion || null }
  return <span>{warningSentence(finding)[languageOf(i18n)]}</span>
}
