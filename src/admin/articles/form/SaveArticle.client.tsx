'use client'

import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useTranslation,
} from '@payloadcms/ui'
import { useRef } from 'react'
import { saverOf } from './savers.ts'

/** Saves without taking the fields away meanwhile: what is typed during a save stays. */
export const SaveArticle = () => {
  const { t } = useTranslation()
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      disabled={id !== undefined && !isModified}
      onClick={() => void saverOf(dispatchFields)?.save()}
      ref={button}
      size="medium"
      type="button"
    >
      {t('version:saveDraft')}
    </FormSubmit>
  )
}
