'use client'

import { Button } from '@payloadcms/ui'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'

type Props = {
  count: number
  language: Language
  onClear: () => void
  /** In a drawer: puts the photos where they are wanted. */
  onTake: (() => void) | undefined
  onTell: (() => void) | undefined
}

/** What can be done with the chosen photos, always in reach. */
export const ChosenBar = ({ count, language, onClear, onTake, onTell }: Props) => {
  const button = (label: string, onClick: () => void, buttonStyle?: 'secondary') => (
    <Button size="small" margin={false} buttonStyle={buttonStyle} onClick={onClick}>
      {label}
    </Button>
  )
  return (
    <div className="photo-desk__chosen">
      <span role="status">
        <b>{count}</b> {deskWords.chosen[language]}
      </span>
      {onTake &&
        button(`${deskWords.take[language]} ${count} ${deskWords.photos[language]}`, onTake)}
      {onTell && button(deskWords.tellMany[language], onTell)}
      {button(deskWords.unchoose[language], onClear, 'secondary')}
    </div>
  )
}
