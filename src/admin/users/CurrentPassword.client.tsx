'use client'

import { languageOf } from '../../domain/language.ts'
import {
  PasswordField,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

const words = {
  vi: {
    label: 'Mật khẩu hiện tại',
    why: 'Để chắc rằng chính bạn đang đổi, không phải ai đó ngồi vào máy của bạn.',
  },
  en: { label: 'Present password', why: 'To be sure that it is you, and nobody at your desk.' },
}

/** In the form of one's own account, while one changes the password or the address. */
export const CurrentPassword = () => {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isAsked = useFormFields(
    ([fields]) =>
      Boolean(fields.password?.value) || fields.email?.value !== fields.email?.initialValue,
  )
  return user !== null && String(user?.id) === String(id) && isAsked ? <Proof /> : null
}

const Proof = () => {
  const { i18n } = useTranslation()
  const { dispatchFields } = useForm()
  const { label, why } = words[languageOf(i18n)]
  const isModified = useFormModified()
  const wasModified = useRef(false)
  // Payload's form hides what was typed once it is saved, or refused, and would send it with the next save again.
  useEffect(() => {
    if (wasModified.current && !isModified)
      for (const path of ['password', 'confirm-password', 'currentPassword'])
        dispatchFields({ type: 'REMOVE', path })
    wasModified.current = isModified
  }, [dispatchFields, isModified])
  // What was typed goes with the field: the next save is another.
  useEffect(
    () => () => dispatchFields({ type: 'REMOVE', path: 'currentPassword' }),
    [dispatchFields],
  )
  return (
    <>
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label, required: true }}
        indexPath=""
        parentPath=""
        parentSchemaPath=""
        path="currentPassword"
        schemaPath="users.currentPassword"
      />
      <p className="field-description">{why}</p>
    </>
  )
}
