'use client'

import { languageOf } from '../../domain/language.ts'
import { Button, useConfig, useFormFields, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { type InvitationState, invitationStates } from '../../domain/invitation.ts'
import { type Invited, sendInvitation } from './sendInvitation.ts'

const words = {
  heading: { vi: 'Thư mời', en: 'Invitation' },
  send: { vi: 'Gửi thư mời', en: 'Send an invitation' },
  again: { vi: 'Gửi lại thư mời', en: 'Send the invitation again' },
  link: {
    vi: 'Đường dẫn đặt mật khẩu, dùng một lần; hãy tự đưa cho người này:',
    en: 'A link to choose a password, to be used once; hand it on yourself:',
  },
}

/** How far somebody’s invitation has come, and a button that sends another. */
export const Invitation = ({ userId }: { userId: string }) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const { routes } = useConfig().config
  const kept = useFormFields(([fields]) => fields.invitation?.value) as InvitationState | undefined
  const [invited, setInvited] = useState<Invited | null>(null)
  const [isSending, setSending] = useState(false)

  const send = async () => {
    setSending(true)
    setInvited(await sendInvitation(`${routes.api}/users/${userId}/invitation`, language))
    setSending(false)
  }

  const state = invited && 'invitation' in invited ? invited.invitation : kept
  const link = invited && 'link' in invited ? invited.link : null
  return (
    <section className="invitation" aria-label={words.heading[language]}>
      <p role="status">
        {invited && 'refused' in invited
          ? invited.refused
          : state && invitationStates[state][language]}
      </p>
      {link !== null && (
        <label>
          {words.link[language]}
          <input type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
        </label>
      )}
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isSending}
        onClick={() => void send()}
      >
        {words[state ? 'again' : 'send'][language]}
      </Button>
    </section>
  )
}
