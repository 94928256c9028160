'use client'

import type { Language } from '../../../domain/language.ts'
import { commonFields, commonLabels, type CommonWords } from './commonWords.ts'

type Props = {
  words: CommonWords
  onChange: (words: CommonWords) => void
  language: Language
  disabled?: boolean
}

/** What is typed for many photos at once. */
export const CommonInputs = ({ words, onChange, language, disabled = false }: Props) =>
  commonFields.map((field) => {
    const input = {
      name: field,
      value: words[field] ?? '',
      disabled,
      onChange: ({ target }: { target: { value: string } }) =>
        onChange({ ...words, [field]: target.value }),
    }
    return (
      <label key={field} className="move-input photo-desk__input">
        <span>{commonLabels[field][language]}</span>
        {field === 'caption' ? (
          <textarea rows={3} {...input} />
        ) : (
          <input type="text" autoComplete="off" {...input} />
        )}
      </label>
    )
  })
