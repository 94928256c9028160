'use client'

import { useDebounce, useListQuery } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'

const pause = 300

/** Searches as one types. What is on its way back is never put over what was typed since. */
export const PhotoSearch = ({ language }: { language: Language }) => {
  const { handleSearchChange, query } = useListQuery()
  const [words, setWords] = useState(query.search ?? '')
  const searched = useRef(query.search ?? '')
  const settled = useDebounce(words, pause)

  useEffect(() => {
    if (settled === searched.current) return
    searched.current = settled
    void handleSearchChange?.(settled)
  }, [handleSearchChange, settled])

  return (
    <input
      type="search"
      className="photo-desk__search"
      value={words}
      onChange={({ target }) => setWords(target.value)}
      placeholder={deskWords.search[language]}
      aria-label={deskWords.search[language]}
    />
  )
}
