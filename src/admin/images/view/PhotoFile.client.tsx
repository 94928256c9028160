'use client'

import { Upload, useConfig, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import { languageOf } from '../../../domain/language.ts'
import type { Image } from '../../../payload-types.ts'
import { Crops } from './Crops.client.tsx'
import { FocusPicker } from './FocusPicker.client.tsx'
import { SaidByFile } from './SaidByFile.client.tsx'
import { focusAt } from './shownPart.ts'
import { viewWords } from './viewWords.ts'

/**
 * The photo on its page: as large as there is room, with its focal point, the crops that come of it and what its file
 * said. A new one gets Payload's own place for a file.
 */
export const PhotoFile = () => {
  const { id, collectionSlug, data, initialState, docPermissions } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const language = languageOf(useTranslation().i18n)
  const x = useField<number>({ path: 'focalX' })
  const y = useField<number>({ path: 'focalY' })
  const photo = (data ?? {}) as Partial<Image>

  if (id === undefined) {
    const { upload } = getEntityConfig({ collectionSlug: 'images' })
    return (
      <Upload
        collectionSlug={collectionSlug ?? 'images'}
        initialState={initialState}
        uploadConfig={upload}
      />
    )
  }
  // Whoever sees of it what readers see gets the photo alone: `SeenPhoto`.
  if (!('filename' in photo)) return null
  const { width, height } = photo
  const preview = previewOf(photo)
  if (!preview || !width || !height) return null
  const focus = focusAt(x.value ?? 50, y.value ?? 50)
  const move = (to: typeof focus) => {
    x.setValue(to.x)
    y.setValue(to.y)
  }
  return (
    <div className="photo-file">
      <div className="photo-file__large">
        <FocusPicker
          src={preview}
          size={{ width, height }}
          focus={focus}
          language={language}
          onMove={docPermissions?.update ? move : undefined}
        />
        <p className="photo-file__facts">
          {photo.filename} · {width} × {height} ·{' '}
          {/* The admin is shown it; whoever has the address alone is not. */}
          <a href={photo.url ?? preview} target="_blank" rel="noreferrer">
            {viewWords.whole[language]}
          </a>
        </p>
      </div>
      <Crops src={preview} size={{ width, height }} focus={focus} language={language} />
      <SaidByFile embedded={photo.embedded} language={language} />
    </div>
  )
}

/** The largest size that a screen has room for. */
const previewOf = ({ sizes, url }: Partial<Image>): string | null =>
  sizes?.w1280?.url ?? sizes?.w960?.url ?? sizes?.w640?.url ?? sizes?.w320?.url ?? url ?? null
