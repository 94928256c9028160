'use client'

import { Button, useListQuery } from '@payloadcms/ui'
import type { PaginatedDocs } from 'payload'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'

type Page = Pick<
  PaginatedDocs,
  'hasNextPage' | 'hasPrevPage' | 'limit' | 'page' | 'totalDocs' | 'docs'
>

/** Which photos of how many are shown, and the ways to the others; filters and search go along. */
export const PageTurner = ({ data, language }: { data: Page; language: Language }) => {
  const { handlePageChange } = useListQuery()
  const { docs, hasNextPage, hasPrevPage, limit, page = 1, totalDocs } = data
  if (docs.length === 0) return null
  const first = (page - 1) * limit + 1
  const format = new Intl.NumberFormat(language)
  const number = (count: number) => format.format(count)
  const turn = (label: keyof typeof deskWords, to: number, isThere: boolean) => (
    <Button
      size="small"
      margin={false}
      buttonStyle="secondary"
      disabled={!isThere}
      onClick={() => void handlePageChange?.(to)}
    >
      {deskWords[label][language]}
    </Button>
  )
  return (
    <nav className="photo-desk__pages" aria-label={deskWords.pages[language]}>
      <span>
        {number(first)}–{number(first + docs.length - 1)} {deskWords.of[language]}{' '}
        {number(totalDocs)}
      </span>
      {turn('earlier', page - 1, hasPrevPage)}
      {turn('later', page + 1, hasNextPage)}
    </nav>
  )
}
