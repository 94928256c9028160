'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { type Chosen, choose, chooseAll, chooseTo, nothingChosen } from './chosen.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskWords } from './deskWords.ts'
import { PhotoTile } from './PhotoTile.client.tsx'
import { stepOf } from './stepOf.ts'

type Props = {
  photos: DeskPhoto[]
  /** What it is to whoever hears it. */
  name: string
  language: Language
  now: Date
  chosen: Chosen
  /** Missing where one photo is taken, and none chosen. */
  onChoose: ((chosen: Chosen) => void) | undefined
  /** What happens to a photo that is opened; its page is shown where this is missing. */
  onTake: ((photo: DeskPhoto) => void) | undefined
}

/** The tiles, and the keys by which one goes among them: only one of them is reached with Tab. */
export const PhotoGrid = ({ photos, name, language, now, chosen, onChoose, onTake }: Props) => {
  const hint = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(photos[0]?.id)
  const page = photos.map(({ id }) => id)
  const at = Math.max(0, page.indexOf(current ?? ''))

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = event.target as HTMLElement
    if (row.getAttribute('role') !== 'row') return
    const photo = photos[at]
    if (!photo) return
    const { ctrlKey, key, metaKey, shiftKey } = event
    const columns = getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length
    const to = stepOf(key, { at, count: photos.length, columns })
    if (to !== null) {
      const next = photos[to]
      if (shiftKey && next)
        onChoose?.(chooseTo({ ...chosen, anchor: chosen.anchor ?? photo.id }, next.id, page))
      setCurrent(next?.id)
      grid.current?.querySelectorAll<HTMLElement>('[role=row]')[to]?.focus()
    } else if (key === ' ') {
      if (onChoose) onChoose(choose(chosen, photo.id))
      else onTake?.(photo)
    } else if (key === 'Enter') {
      row.querySelector<HTMLElement>('a, .photo-tile__take')?.click()
    } else if (key === 'F2') {
      row.querySelector<HTMLElement>('button.photo-tile__caption')?.click()
    } else if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) {
      onChoose?.(chooseAll(chosen, page))
    } else if (key === 'Escape' && chosen.ids.length > 0) {
      onChoose?.(nothingChosen)
      // A drawer around the grid would close.
      event.stopPropagation()
    } else return
    event.preventDefault()
  }

  return (
    <>
      <p id={hint} className="photo-desk__keys">
        {deskWords.keys[language]}
      </p>
      <div
        ref={grid}
        className="photo-grid"
        role="grid"
        aria-label={name}
        aria-describedby={hint}
        aria-multiselectable={onChoose !== undefined}
        onKeyDown={press}
      >
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            language={language}
            now={now}
            isCurrent={index === at}
            isChosen={chosen.ids.includes(photo.id)}
            choosing={chosen.ids.length > 0}
            onFocus={() => setCurrent(photo.id)}
            onChoose={
              onChoose &&
              ((toThis) =>
                onChoose(toThis ? chooseTo(chosen, photo.id, page) : choose(chosen, photo.id)))
            }
            onTake={onTake && (() => onTake(photo))}
          />
        ))}
      </div>
    </>
  )
}
