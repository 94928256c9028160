'use client'

import { languageOf } from '../../domain/language.ts'
import { useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

const words = {
  vi: 'Không cần nghĩ mật khẩu: mật khẩu đã được điền sẵn, không ai biết. Người mới nhận thư mời và tự đặt mật khẩu của mình.',
  en: 'No need to invent a password: one that nobody knows is filled in already. The newcomer is invited by mail and chooses their own.',
}

/** Payload’s form asks for a password, which an administrator should neither invent nor know. */
export const Newcomer = () => {
  const { i18n } = useTranslation()
  const { dispatchFields } = useForm()
  const password: unknown = useFormFields(([fields]) => fields.password?.value)

  // A moment later: the form sets out its own fields, these two empty, after all effects of what is in it.
  useEffect(() => {
    if (password !== undefined) return
    const timer = setTimeout(() => {
      const value = madeUp()
      for (const path of ['password', 'confirm-password'])
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value, valid: true })
    })
    return () => clearTimeout(timer)
  }, [dispatchFields, password])

  return <p className="invitation">{words[languageOf(i18n)]}</p>
}

const madeUp = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))))
