'use client'

import { useConfig } from '@payloadcms/ui'
import { memo, useEffect, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { photoQueue } from './photoQueue.ts'
import { type Double, type Upload } from './UploadQueue.ts'
import { stateWords, uploadWords } from './uploadWords.ts'

type Props = { upload: Upload<File>; language: Language; isStarted: boolean }

/** One photo on its way: what it looks like, how far it is, and what stands against it. */
export const UploadRow = memo(({ upload, language, isStarted }: Props) => {
  const { key, file, state, progress, reason, doubles } = upload
  const { api } = useConfig().config.routes
  const preview = usePreview(file)

  const [isLeft, setIsLeft] = useState(false)

  /** What was just sent goes again. Where it does not, both are there, and whoever asked for one is told so. */
  const use = async (double: Double) => {
    const gone = await fetch(`${api}/images/${upload.photo}`, { method: 'DELETE' }).catch(
      () => null,
    )
    await gone?.arrayBuffer()
    // Taken away already, at a click before.
    if (gone?.ok || gone?.status === 404) photoQueue.settleDouble(key, double.id)
    else setIsLeft(true)
  }

  return (
    <li data-state={state}>
      {preview && (
        <img
          src={preview}
          alt=""
          loading="lazy"
          decoding="async"
          onError={({ currentTarget }) => currentTarget.remove()}
        />
      )}
      <div>
        <span className="upload-panel__name">{file.name}</span>
        {isStarted && (
          <>
            {state !== 'kept' && <progress max={1} value={progress} aria-label={file.name} />}
            <span>
              {stateWords[state][language]}
              {reason && `: ${reason}`}
            </span>
          </>
        )}
        {doubles[0] && (
          <span className="upload-panel__double">
            {uploadWords[doubles[0].kind][language]}{' '}
            {doubles[0].thumbnailURL && <img src={doubles[0].thumbnailURL} alt="" />}
            {doubles[0].caption ?? uploadWords.noCaption[language]}{' '}
            <button type="button" onClick={() => doubles[0] && void use(doubles[0])}>
              {uploadWords.useDouble[language]}
            </button>
            {isLeft && <span role="alert">{uploadWords.isLeft[language]}</span>}
            <button type="button" onClick={() => photoQueue.settleDouble(key, upload.photo ?? '')}>
              {uploadWords.keepBoth[language]}
            </button>
          </span>
        )}
      </div>
      {state === 'refused' && (
        <button
          type="button"
          aria-label={`${uploadWords.again[language]}: ${file.name}`}
          onClick={() => photoQueue.again(key)}
        >
          {uploadWords.again[language]}
        </button>
      )}
      {(state === 'refused' || !isStarted) && (
        <button
          type="button"
          aria-label={`${uploadWords.remove[language]}: ${file.name}`}
          onClick={() => photoQueue.remove(key)}
        >
          {uploadWords.remove[language]}
        </button>
      )}
    </li>
  )
})
UploadRow.displayName = 'UploadRow'

/** The file as a picture, given back when the row goes: two hundred photos of a camera fill a telephone. */
const usePreview = (file: File): string | null => {
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setPreview(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  return preview
}
