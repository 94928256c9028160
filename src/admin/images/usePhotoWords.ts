'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Image } from '../../payload-types.ts'

export type PhotoWords = { caption: string; alt: string; credit: string }

/** Its words, and what it looks like. */
export type KnownPhoto = PhotoWords & {
  preview: { src: string; width: number; height: number } | null
}

/** Three fields stand beside each photo and ask for the same; somebody may change it in the next tab. */
const known = new Map<string, Promise<KnownPhoto | null>>()
const forgotten = 5_000

/** The own words of a photo; null until they are known, and of none. */
export const usePhotoWords = (photo: string | null): KnownPhoto | null => {
  const { config } = useConfig()
  const [words, setWords] = useState<{ photo: string; words: KnownPhoto | null } | null>(null)
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

const wordsOf = (api: string, photo: string): Promise<KnownPhoto | null> => {
  const asked = known.get(photo) ?? ask(api, photo)
  if (!known.has(photo)) {
    known.set(photo, asked)
    setTimeout(() => known.delete(photo), forgotten)
  }
  return asked
}

const wanted = ['caption', 'alt', 'credit', 'url', 'width', 'height', 'sizes']
  .map((word) => `select[${word}]=true`)
  .join('&')

/** Null of a photo that is not there any more, or not for the writer to see: as a list, which is answered then too. */
async function ask(api: string, photo: string): Promise<KnownPhoto | null> {
  try {
    const address = `${api}/images?depth=0&limit=1&pagination=false&where[id][equals]=${photo}&${wanted}`
    const answer = await fetch(address, { credentials: 'include' })
    // Read whatever it says: an answer left unread holds its connection.
    const { docs: [found] = [] } = (await answer.json()) as { docs?: Partial<Image>[] }
    if (!found) return null
    const { alt, caption, credit, ...file } = found
    const preview = previewOf(file)
    return { alt: alt ?? '', caption: caption ?? '', credit: credit ?? '', preview }
  } catch {
    // Without an answer nothing is said below the field; what is typed there counts all the same.
    return null
  }
}

/** As wide as the column of an article. */
const previewOf = ({ sizes, url, width, height }: Partial<Image>): KnownPhoto['preview'] => {
  const src = sizes?.w960?.url ?? sizes?.w640?.url ?? sizes?.w320?.url ?? url
  return src && width && height ? { src, width, height } : null
}
