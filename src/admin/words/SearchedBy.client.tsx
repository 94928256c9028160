'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { languageOf, type Sentence } from '../../domain/language.ts'

/**
 * Says what the search of a list looks through. Payload can say so of the list's own fields only: where it searches in
 * what they lead to, it names the title instead, be that a date.
 */
export const SearchedBy = (words: Sentence) => {
  const { i18n, t } = useTranslation()
  const said = t('general:searchBy', { label: words[languageOf(i18n)] })
  useEffect(() => {
    const input = document.querySelector('.collection-list .search-filter__input')
    for (const name of ['placeholder', 'aria-label']) input?.setAttribute(name, said)
  }, [said])
  return null
}
