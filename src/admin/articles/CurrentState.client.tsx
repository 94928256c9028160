'use client'

import { languageOf } from '../../domain/language.ts'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { isState } from '../../domain/workflow/states.ts'
import { StateLabel } from './StateLabel.tsx'

const words = {
  live: { vi: 'Xem trên trang', en: 'View live' },
}

/** Follows the form, so that a save that changes the state shows it at once. */
export const CurrentState = ({ liveUrl }: { liveUrl: string | null }) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const state = useFormFields(([fields]) => fields.state?.value)
  return (
    <div className="state-bar" role="status">
      {isState(state) && <StateLabel state={state} language={language} />}
      {liveUrl && (
        <a href={liveUrl} target="_blank" rel="noreferrer">
          {words.live[language]}
        </a>
      )}
    </div>
  )
}
