'use client'

import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import type { Language } from '../../../domain/language.ts'
import { focusAfter, focusAt, type Focus } from './shownPart.ts'
import { viewWords } from './viewWords.ts'

type Props = {
  src: string
  size: { width: number; height: number }
  focus: Focus
  language: Language
  /** Missing where somebody may only look. */
  onMove: ((focus: Focus) => void) | undefined
}

/** The photo, and the mark on what matters most in it: set with a click, drawn along, or moved by keys. */
export const FocusPicker = ({ src, size, focus, language, onMove }: Props) => {
  const hint = useId()
  const mark = useRef<HTMLButtonElement>(null)

  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (!onMove || (event.type === 'pointermove' && event.buttons !== 1)) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onMove(focusAt(((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * 100))
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
  }
  const press = (event: KeyboardEvent) => {
    const to = focusAfter(event.key, event.shiftKey, focus)
    if (!to || !onMove) return
    event.preventDefault()
    onMove(to)
  }

  const where = `${viewWords.across[language]} ${focus.x} %, ${viewWords.down[language]} ${focus.y} %`
  return (
    <>
      <div
        className="focus-picker"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        onPointerDown={point}
        onPointerMove={point}
        onPointerUp={() => mark.current?.focus({ preventScroll: true })}
      >
        <img src={src} alt="" draggable={false} width={size.width} height={size.height} />
        <button
          ref={mark}
          type="button"
          className="focus-picker__mark"
          style={{ left: `${focus.x}%`, top: `${focus.y}%` }}
          aria-label={`${viewWords.focus[language]}: ${where}`}
          aria-describedby={onMove && hint}
          disabled={!onMove}
          onKeyDown={press}
        />
      </div>
      {onMove && (
        <p id={hint} className="photo-file__hint">
          {viewWords.hint[language]}
        </p>
      )}
    </>
  )
}
