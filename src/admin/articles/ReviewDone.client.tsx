'use client'

import { CheckboxInput, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'

/** A tick in place of a date: whoever settles an item says that it is done, the server says when and by whom. */
export const ReviewDone: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string | null>({ path })
  return (
    <div className="field-type review-done">
      <CheckboxInput
        id={`field-${path.replaceAll('.', '__')}`}
        name={path}
        label={field.label || undefined}
        checked={Boolean(value)}
        readOnly={readOnly || disabled}
        onToggle={() => setValue(value ? null : new Date().toISOString())}
      />
    </div>
  )
}
