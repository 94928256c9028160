import { languageOf } from '../../domain/language.ts'
import { FieldLabel } from '@payloadcms/ui'
import type { TextFieldServerComponent } from 'payload'
import { logWords } from './logWords.ts'

/** A field of the log in the row's own form, which nobody writes in: the newsroom's word for what it holds. */
export const LogField: TextFieldServerComponent = ({ data, field, i18n }) => {
  const row: Readonly<Record<string, unknown>> = data
  return (
    <div className="field-type log-field">
      <FieldLabel as="span" label={typeof field.label === 'object' ? field.label : undefined} />
      <p>{logWords(field.name, row[field.name], languageOf(i18n)) || '–'}</p>
    </div>
  )
}
