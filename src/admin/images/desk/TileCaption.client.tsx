'use client'

import { useConfig } from '@payloadcms/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { ask, reasonsIn } from '../../articles/moveRequests.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskWords } from './deskWords.ts'

/**
 * The caption of a photo, typed where it stands: saved on leaving it or with Ctrl+Enter, given up with Escape. What
 * could not be saved stays in the field, with the reason below it.
 */
export const TileCaption = ({ photo, language }: { photo: DeskPhoto; language: Language }) => {
  const { api } = useConfig().config.routes
  const [saved, setSaved] = useState<{ over: string; text: string } | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const isSaving = useRef(false)
  const text = saved?.over === photo.caption ? saved.text : photo.caption

  const save = async (): Promise<boolean> => {
    if (typed === null || isSaving.current) return false
    if (typed.trim() !== text) {
      isSaving.current = true
      const caption = typed.trim()
      const url = `${api}/images/${photo.id}`
      const answer = await ask(url, language, { method: 'PATCH', body: { caption } })
      const [refused] = await reasonsIn(answer, language)
      isSaving.current = false
      setReason(refused?.message ?? '')
      if (refused) return false
      setSaved({ over: photo.caption, text: caption })
    }
    setTyped(null)
    return true
  }

  const press = async (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const row = event.currentTarget.closest<HTMLElement>('[role=row]')
    if (event.key === 'Escape') {
      event.stopPropagation()
      setTyped(null)
      setReason('')
      row?.focus()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (await save()) row?.focus()
    }
  }

  if (typed !== null)
    return (
      <>
        <textarea
          className="photo-tile__field"
          rows={3}
          maxLength={2000}
          // It was asked for by a click or a key, and nothing else is meant.
          autoFocus
          value={typed}
          aria-label={deskWords.caption[language]}
          aria-invalid={reason !== ''}
          onChange={({ target }) => setTyped(target.value)}
          onFocus={({ target }) =>
            target.setSelectionRange(target.value.length, target.value.length)
          }
          onBlur={() => void save()}
          onKeyDown={(event) => void press(event)}
        />
        {reason && (
          <p role="alert" className="photo-tile__reason">
            {reason}
          </p>
        )}
      </>
    )
  const said = text || deskWords.noCaption[language]
  return photo.isMine ? (
    <button
      type="button"
      tabIndex={-1}
      className="photo-tile__caption"
      data-missing={text === ''}
      title={deskWords.editCaption[language]}
      onClick={() => setTyped(text)}
    >
      {said}
    </button>
  ) : (
    <p className="photo-tile__caption" data-missing={text === ''}>
      {said}
    </p>
  )
}
