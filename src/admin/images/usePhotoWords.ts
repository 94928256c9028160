'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type PhotoWords = { caption: string; alt: string; credit: string }

/** Three fields stand beside each photo and ask for the same; somebody may change it in the next tab. */
const known = new Map<string, Promise<PhotoWords | null>>()
const forgotten = 5_000

/** The own words of a photo; null until they are known, and of none. */
export const usePhotoWords = (photo: string | null): PhotoWords | null => {
  const { config } = useConfig()
  const [words, setWords] = useState<{ photo: string; words: PhotoWords | null } | null>(null)
  const { api } = config.routes
  useEffect(() => {
    if (photo === null) return
    let isCurrent = true
    void wordsOf(api, photo).then((words) => {
      if (isCurrent) setWords({ photo, words })
    })
    return () => {
      isCurrent = false
    }
  }, [api, photo])
  return words?.photo === photo ? (words?.words ?? null) : null
}

const wordsOf = (api: string, photo: string): Promise<PhotoWords | null> => {
  const asked = known.get(photo) ?? ask(api, photo)
  if (!known.has(photo)) {
    known.set(photo, asked)
    setTimeout(() => known.delete(photo), forgotten)
  }
  return asked
}

const wanted = ['caption', 'alt', 'credit'].map((word) => `select[${word}]=true`).join('&')

/** Null of a photo that is not there any more: the form says so by itself. */
async function ask(api: string, photo: string): Promise<PhotoWords | null> {
  try {
    const answer = await fetch(`${api}/images/${photo}?depth=0&${wanted}`, {
      credentials: 'include',
    })
    if (!answer.ok) return null
    const { alt, caption, credit } = (await answer.json()) as Partial<PhotoWords>
    return { alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' }
  } catch {
    // Without an answer nothing is said below the field; what is typed there counts all the same.
    return null
  }
}
