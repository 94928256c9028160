'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

type Props = {
  heading: string
  sentence: string
  confirm: string
  cancel: string
  onConfirm: () => void
  /** By the button, or by Escape. */
  onCancel: () => void
}

/** Asks before something is done that cannot be taken back. Nothing behind it can be typed into meanwhile. */
export const ConfirmDialog = (props: Props) => {
  const { heading, sentence, confirm, cancel, onConfirm, onCancel } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const text = useId()

  useEffect(() => dialog.current?.showModal(), [])

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    // A portal's events rise to the article's form, which would save itself.
    event.stopPropagation()
    onConfirm()
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="move-dialog"
      aria-labelledby={title}
      aria-describedby={text}
      onClose={onCancel}
    >
      <form onSubmit={goOn}>
        <h2 id={title}>{heading}</h2>
        <p id={text}>{sentence}</p>
        <div className="move-dialog__buttons">
          <Button type="submit" margin={false}>
            {confirm}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
