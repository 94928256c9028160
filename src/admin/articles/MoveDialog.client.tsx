'use client'

import { languageOf } from '../../domain/language.ts'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Reason } from '../../errors/problem.ts'
import { givenIn } from './givenIn.ts'
import { MoveInputs } from './MoveInputs.client.tsx'
import { Reasons } from './Reasons.client.tsx'
import type { Moves } from '../../workflow/movesOf.ts'

type Props = {
  open: Moves['allowed'][number]
  staff: Readonly<Record<string, string>>
  /** Makes the move; gives the reasons why it was not made. */
  onAsk: (given: Record<string, unknown>) => Promise<Reason[]>
  onClose: () => void
}

const words = {
  cancel: { vi: 'Thôi', en: 'Cancel' },
}

/**
 * Asks for what goes with a move, and shows why it was refused with what was typed still there. Nothing
 * behind it can be typed into while it is open, so nothing typed can be lost to the move.
 */
export const MoveDialog = ({ open: { label, needs }, staff, onAsk, onClose }: Props) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const timeZone = useConfig().config.admin.timezones.defaultTimezone ?? 'UTC'
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [isBusy, setBusy] = useState(false)
  const [reasons, setReasons] = useState<Reason[]>([])

  useEffect(() => dialog.current?.showModal(), [])

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A portal's events rise to the article's form, which would save itself.
    event.stopPropagation()
    setBusy(true)
    const refused = await onAsk(givenIn(new FormData(event.currentTarget), timeZone))
    setReasons(refused)
    // A move that was made closes the dialog with the page that shows its result.
    if (refused.length > 0) setBusy(false)
  }

  return createPortal(
    <dialog ref={dialog} className="move-dialog" aria-labelledby={heading} onClose={onClose}>
      <form onSubmit={(event) => void ask(event)} noValidate>
        <h2 id={heading}>{label[language]}</h2>
        <MoveInputs needs={needs} staff={staff} language={language} />
        {reasons.length > 0 && <Reasons reasons={reasons} isAnswer onLeave={onClose} />}
        <div className="move-dialog__buttons">
          <Button type="submit" disabled={isBusy} margin={false}>
            {label[language]}
          </Button>
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClose}>
            {words.cancel[language]}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
