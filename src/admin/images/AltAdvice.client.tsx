'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { languageOf } from '../../domain/language.ts'
import { altWarnings, warningsOfAlt } from '../../domain/photo/altWarnings.ts'

type Said = Parameters<typeof warningsOfAlt>[0]

/** What an alt text should not be; said, and in nobody's way. */
export const AltAdvice = (said: Said) => {
  const { i18n } = useTranslation()
  const warnings = warningsOfAlt(said)
  return (
    <div role="status">
      {warnings.map((warning) => (
        <p className="photo-advice" key={warning}>
          {altWarnings[warning][languageOf(i18n)]}
        </p>
      ))}
    </div>
  )
}

/** The same below the alt text of the photo itself, after what is always said there. */
export const OwnAlt = ({ field }: { field: { admin?: { description?: unknown } } }) => {
  const { i18n } = useTranslation()
  const alt = useTyped('alt')
  const caption = useTyped('caption')
  const description = field.admin?.description as Partial<Record<string, string>> | undefined
  return (
    <div>
      <div className="field-description">{description?.[languageOf(i18n)]}</div>
      <AltAdvice alt={alt} caption={caption} />
    </div>
  )
}

/** What stands in a field of the form at this moment. */
export const useTyped = (path: string): string => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  return typeof value === 'string' ? value : ''
}
