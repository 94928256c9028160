'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { idOf } from '../../domain/idOf.ts'
import { languageOf } from '../../domain/language.ts'
import { shownOf } from '../../domain/text/clean.ts'
import { AltAdvice, useTyped } from './AltAdvice.client.tsx'
import { type PhotoWords, usePhotoWords } from './usePhotoWords.ts'
import { usedWord } from './usedWord.ts'

type Props = {
  path: string
  field: { name: string; admin?: { description?: unknown } }
}

/**
 * Below a word of one use of a photo: what the photo's own is, and where this one differs; below its alt text also what
 * an alt text should not be, of whichever is shown. Without a photo what the field is for.
 */
export const UsedWord = ({ field, path }: Props) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const use = path.slice(0, path.length - field.name.length)
  const photo = useFormFields(([fields]) => idOf(fields[`${use}image`]?.value))
  const decorative = useFormFields(([fields]) => fields[`${use}decorative`]?.value === true)
  const typed = useTyped(path)
  const own = usePhotoWords(photo)
  const caption = useTyped(`${use}caption`)
  const description = field.admin?.description as Partial<Record<string, string>> | undefined
  const isAlt = field.name === 'alt'
  return (
    <div className="used-word">
      <div className="field-description">
        {photo === null || own === null
          ? description?.[language]
          : isAlt && decorative
            ? null
            : usedWord(typed, own[field.name as keyof PhotoWords])[language]}
      </div>
      {isAlt && (
        <AltAdvice
          alt={shownOf(typed) || (own?.alt ?? '')}
          caption={shownOf(caption) || (own?.caption ?? '')}
          decorative={decorative}
        />
      )}
    </div>
  )
}
