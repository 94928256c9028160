'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Language } from '../../../domain/language.ts'
import { CommonInputs } from '../common/CommonInputs.client.tsx'
import type { CommonWords } from '../common/commonWords.ts'
import { photoQueue, useUploads } from './photoQueue.ts'
import { UploadRow } from './UploadRow.client.tsx'
import type { Upload, UploadState } from './UploadQueue.ts'
import { uploadWords } from './uploadWords.ts'

type Props = {
  language: Language
  /**
   * With the photos that have come, each time all have, and again when one that was there takes the place of another;
   * `isSettled` once nobody is asked any more whether it shall.
   */
  onArrived: (photos: string[], isSettled: boolean) => void
}

/** Photos that are laid ready or on their way: what is said of all, a bar for each and for all, and what failed. */
export const UploadPanel = ({ language, onArrived }: Props) => {
  const { api } = useConfig().config.routes
  const uploads = useUploads()
  const [common, setCommon] = useState<CommonWords>({})
  // What came before this screen was opened is no news to it.
  const [before] = useState(() => new Set(keptOf(uploads).map(({ key }) => key)))
  const told = useRef('')
  const isOnline = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  )

  const isStarted = photoQueue.isStarted
  const kept = keptOf(uploads)
  const arrived = kept.filter(({ key }) => !before.has(key))
  const refused = uploads.filter(({ state }) => state === 'refused')
  const isDone = uploads.length > 0 && kept.length + refused.length === uploads.length
  const progress = uploads.reduce((sum, { progress }) => sum + progress, 0)

  useEffect(() => {
    if (!isDone || arrived.length === 0) return
    const photos = arrived.flatMap(({ photo }) => photo ?? [])
    const isSettled = arrived.every(({ doubles }) => doubles.length === 0)
    const news = [...photos, isSettled].join()
    if (news === told.current) return
    told.current = news
    onArrived(photos, isSettled)
  })

  if (uploads.length === 0) return null
  const close = () => {
    told.current = ''
    setCommon({})
    photoQueue.clear()
  }
  return (
    <section className="upload-panel" aria-label={uploadWords.heading[language]}>
      {!isStarted && (
        <>
          <p>{uploadWords.hint[language]}</p>
          <div className="upload-panel__words">
            <CommonInputs words={common} onChange={setCommon} language={language} />
          </div>
        </>
      )}
      {isStarted && (
        <div className="upload-panel__all">
          <progress max={uploads.length} value={progress} aria-label={uploadWords.all[language]} />
          <span role="status">
            {kept.length}/{uploads.length} {uploadWords.kept[language]}
            {refused.length > 0 && `, ${refused.length} ${uploadWords.refused[language]}`}
          </span>
        </div>
      )}
      {!isOnline && <p role="alert">{uploadWords.offline[language]}</p>}
      <ul className="upload-panel__list">
        {inOrder(uploads).map((upload) => (
          <UploadRow key={upload.key} upload={upload} language={language} isStarted={isStarted} />
        ))}
      </ul>
      <div className="upload-panel__buttons">
        {!isStarted && (
          <>
            <Button
              size="small"
              margin={false}
              onClick={() => photoQueue.start({ common, url: `${api}/images?depth=0`, language })}
            >
              {uploadWords.start[language]} {uploads.length} {uploadWords.photos[language]}
            </Button>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={close}>
              {uploadWords.cancel[language]}
            </Button>
          </>
        )}
        {refused.length > 1 && (
          <Button size="small" margin={false} onClick={() => photoQueue.again()}>
            {uploadWords.allAgain[language]}
          </Button>
        )}
        {isDone && (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={close}>
            {uploadWords.done[language]}
          </Button>
        )}
      </div>
    </section>
  )
}

const keptOf = (uploads: readonly Upload<File>[]) => uploads.filter(({ state }) => state === 'kept')

const order: Record<UploadState, number> = { refused: 0, lost: 1, sending: 1, waiting: 2, kept: 3 }

/** What somebody has to look at comes first, and what is done last. */
const inOrder = (uploads: readonly Upload<File>[]) =>
  uploads.toSorted(
    (one, other) =>
      order[one.state] - order[other.state] || other.doubles.length - one.doubles.length,
  )

const onConnection = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
