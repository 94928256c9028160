'use client'

import { useConfig } from '@payloadcms/ui'
import Link from 'next/link.js'
import type { MouseEvent } from 'react'
import { clockOf } from '../../../domain/clock.ts'
import type { Language } from '../../../domain/language.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskWords } from './deskWords.ts'
import { TileCaption } from './TileCaption.client.tsx'

type Props = {
  photo: DeskPhoto
  language: Language
  now: Date
  isCurrent: boolean
  isChosen: boolean
  /** Whether photos are being chosen: then a click chooses one more. */
  choosing: boolean
  onFocus: () => void
  /** Chooses this photo, or all from the last one to it. */
  onChoose: ((toThis: boolean) => void) | undefined
  onTake: (() => void) | undefined
}

const soon = 7 * 24 * 60 * 60 * 1000

/** One photo: what is seen, what is printed below it, and what it lacks. */
export const PhotoTile = ({
  photo,
  language,
  now,
  isCurrent,
  isChosen,
  choosing,
  onFocus,
  onChoose,
  onTake,
}: Props) => {
  const { config } = useConfig()
  const name = photo.caption || photo.filename || deskWords.noCaption[language]

  const click = (event: MouseEvent) => {
    const { ctrlKey, metaKey, shiftKey } = event
    if (onChoose && (choosing || ctrlKey || metaKey || shiftKey)) {
      event.preventDefault()
      onChoose(shiftKey)
    } else if (onTake) {
      event.preventDefault()
      onTake()
    }
  }

  const picture = photo.src ? (
    // Next's own image would be made anew by a server that the newsroom does not run.
    <img
      src={photo.src}
      srcSet={photo.srcSet || undefined}
      sizes="(max-width: 500px) 45vw, 260px"
      alt=""
      loading="lazy"
      decoding="async"
    />
  ) : (
    <span className="photo-tile__none" />
  )

  return (
    <div
      role="row"
      className="photo-tile"
      aria-selected={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
    >
      <div role="gridcell" className="photo-tile__picture">
        {onTake || !onChoose ? (
          <button
            type="button"
            className="photo-tile__take"
            tabIndex={-1}
            aria-label={`${deskWords.choose[language]}: ${name}`}
            onClick={click}
          >
            {picture}
          </button>
        ) : (
          <Link
            href={`${config.routes.admin}/collections/images/${photo.id}`}
            prefetch={false}
            tabIndex={-1}
            aria-label={`${deskWords.open[language]}: ${name}`}
            onClick={click}
          >
            {picture}
          </Link>
        )}
        {onChoose && (
          <label className="photo-tile__choose">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isChosen}
              aria-label={`${deskWords.choose[language]}: ${name}`}
              onClick={({ shiftKey }) => onChoose(shiftKey)}
              onChange={() => undefined}
            />
          </label>
        )}
        {photo.live && <span className="photo-tile__live">{deskWords.live[language]}</span>}
      </div>
      <div role="gridcell" className="photo-tile__words">
        <TileCaption photo={photo} language={language} />
        <p className="photo-tile__credit">
          {photo.credit
            ? `${deskWords.creditMark[language]} ${photo.credit}`
            : photo.uploader || photo.filename}
        </p>
        <Marks photo={photo} language={language} now={now} />
      </div>
    </div>
  )
}

/** What a photo lacks before it may be printed. */
const Marks = ({ photo, language, now }: Pick<Props, 'photo' | 'language' | 'now'>) => {
  const { config } = useConfig()
  const ends = photo.validUntil === null ? null : Date.parse(photo.validUntil) - now.getTime()
  const day = () =>
    clockOf(config.admin.timezones.defaultTimezone ?? 'UTC')(photo.validUntil ?? '').text.slice(
      0,
      10,
    )
  const marks = [
    photo.credit === '' && deskWords.noCredit[language],
    photo.alt === '' && deskWords.noAlt[language],
    ends !== null && ends < 0 && `${deskWords.rightsOver[language]} ${day()}`,
    ends !== null && ends >= 0 && ends < soon && `${deskWords.rightsEnd[language]} ${day()}`,
  ].filter((mark) => mark !== false)
  if (marks.length === 0) return null
  return (
    <ul className="photo-tile__marks">
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  )
}
