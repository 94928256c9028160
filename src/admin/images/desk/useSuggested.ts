import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { stringify } from 'qs-esm'
import { useEffect, useState } from 'react'
import type { PaginatedDocs } from 'payload'
import type { Image } from '../../../payload-types.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskColumns, toDeskPhoto } from './toDeskPhoto.ts'

const most = 24

/** The photos that were taken for the article whose form is open, newest first; none outside of such a form. */
export const useSuggested = (isInDrawer: boolean): DeskPhoto[] => {
  const { collectionSlug, id } = useDocumentInfo()
  const { api } = useConfig().config.routes
  const [suggested, setSuggested] = useState<DeskPhoto[]>([])
  const article = isInDrawer && collectionSlug === 'articles' ? id : undefined

  useEffect(() => {
    if (article === undefined) return
    let isCurrent = true
    void photosFor(`${api}/images`, String(article)).then((photos) => {
      if (isCurrent) setSuggested(photos)
    })
    return () => {
      isCurrent = false
    }
  }, [api, article])
  return suggested
}

async function photosFor(url: string, article: string): Promise<DeskPhoto[]> {
  const query = {
    depth: 0,
    limit: most,
    select: deskColumns,
    sort: '-createdAt',
    where: { suggestedFor: { equals: article }, usedUp: { not_equals: true } },
  }
  try {
    const answer = await fetch(`${url}?${stringify(query)}`, { credentials: 'include' })
    // Read whatever it says: an answer left unread holds its connection.
    const { docs = [] } = (await answer.json()) as Partial<PaginatedDocs<Image>>
    return docs.map((photo) => toDeskPhoto(photo, { names: new Map(), isMine: false }))
  } catch {
    // Without them the photos are found as all others are.
    return []
  }
}
