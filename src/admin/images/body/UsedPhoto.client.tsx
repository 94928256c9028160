'use client'

import { useFormFields } from '@payloadcms/ui'
import { idOf } from '../../../domain/idOf.ts'
import { usePhotoWords } from '../usePhotoWords.ts'

/** The photo of a use as large as readers see it, above the words that are typed for it. */
export const UsedPhoto = ({ path }: { path: string }) => {
  const photo = useFormFields(([fields]) => idOf(fields[path]?.value))
  const preview = usePhotoWords(photo)?.preview
  if (!preview) return null
  return (
    <img
      className="used-photo"
      src={preview.src}
      width={preview.width}
      height={preview.height}
      alt=""
    />
  )
}
