'use client'

import { Button, useListDrawerContext, useModal } from '@payloadcms/ui'
import { useRef } from 'react'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'

type Props = {
  language: Language
  /** Missing where somebody brings no photos. */
  onFiles: ((files: File[]) => void) | undefined
}

/** What stands above the grid: its name, and the way to bring photos. */
export const DeskHead = ({ language, onFiles }: Props) => {
  const { drawerSlug, isInDrawer } = useListDrawerContext()
  const { closeModal } = useModal()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="photo-desk__head list-header">
      <h1>{deskWords.archive[language]}</h1>
      {onFiles && (
        <>
          <Button size="small" margin={false} onClick={() => input.current?.click()}>
            {deskWords.add[language]}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept="image/*,.heic,.heif"
            aria-label={deskWords.add[language]}
            onChange={({ target }) => {
              onFiles([...(target.files ?? [])])
              // The same photos may be chosen again.
              target.value = ''
            }}
          />
        </>
      )}
      {isInDrawer && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => closeModal(drawerSlug ?? '')}
        >
          {deskWords.close[language]}
        </Button>
      )}
    </div>
  )
}
