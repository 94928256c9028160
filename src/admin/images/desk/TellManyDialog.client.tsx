'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Language } from '../../../domain/language.ts'
import { CommonInputs } from '../common/CommonInputs.client.tsx'
import { type CommonWords, saysSomething } from '../common/commonWords.ts'
import { deskWords } from './deskWords.ts'
import { type Outcome, tellMany } from './tellMany.ts'

type Props = {
  /** The photos, in the order of their numbers, by what they are called. */
  photos: readonly { id: string; name: string }[]
  language: Language
  /** With whether anything was written. */
  onClose: (hasChanged: boolean) => void
}

/** Tells many photos the same, and says of each that could not be changed why; what was typed stays until all is done. */
export const TellManyDialog = ({ photos, language, onClose }: Props) => {
  const { api } = useConfig().config.routes
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [words, setWords] = useState<CommonWords>({})
  const [gapsOnly, setGapsOnly] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())

  useEffect(() => dialog.current?.showModal(), [])

  const failed = [...outcomes.values()].filter(({ reasons }) => reasons.length > 0)
  const done = outcomes.size - failed.length
  const nameOf = (id: string) => photos.find((photo) => photo.id === id)?.name ?? id

  const tell = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!saysSomething(words)) return
    setBusy(true)
    setOutcomes(new Map())
    let refusals = 0
    await tellMany(
      photos.map(({ id }) => id),
      words,
      {
        api,
        language,
        gapsOnly,
        onOutcome: (outcome) => {
          if (outcome.reasons.length > 0) refusals += 1
          setOutcomes((before) => new Map(before).set(outcome.id, outcome))
        },
      },
    )
    setBusy(false)
    if (refusals > 0) return
    toast.success(`${deskWords.told[language]} ${photos.length} ${deskWords.photos[language]}.`)
    onClose(true)
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="move-dialog"
      aria-labelledby={heading}
      onCancel={(event) => isBusy && event.preventDefault()}
      onClose={() => onClose(done > 0)}
    >
      <form onSubmit={(event) => void tell(event)}>
        <h2 id={heading}>
          {deskWords.tellMany[language]}: {photos.length} {deskWords.photos[language]}
        </h2>
        <p>{deskWords.tellManyHint[language]}</p>
        <CommonInputs words={words} onChange={setWords} language={language} disabled={isBusy} />
        <label className="photo-desk__check">
          <input
            type="checkbox"
            checked={gapsOnly}
            disabled={isBusy}
            onChange={({ target }) => setGapsOnly(target.checked)}
          />
          {deskWords.gapsOnly[language]}
        </label>
        {isBusy && (
          <progress
            max={photos.length}
            value={outcomes.size}
            aria-label={deskWords.tellMany[language]}
          />
        )}
        {!isBusy && failed.length > 0 && (
          <div role="alert" className="reasons">
            <p>
              {deskWords.told[language]} {done}/{photos.length}. {deskWords.notTold[language]}
            </p>
            <ul>
              {failed.map(({ id, reasons }) => (
                <li key={id}>
                  <b>{nameOf(id)}</b>: {reasons.join(' ')}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="move-dialog__buttons">
          <Button type="submit" disabled={isBusy || !saysSomething(words)} margin={false}>
            {deskWords.write[language]}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => onClose(done > 0)}
          >
            {deskWords.close[language]}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
