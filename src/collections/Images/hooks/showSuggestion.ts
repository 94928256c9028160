import DataLoader from 'dataloader'
import type { FieldHook, PayloadRequest } from 'payload'
import { visibleIds } from '../../../access/visibleIds.ts'
import { idOf } from '../../../domain/idOf.ts'

/** Of the article that a photo is suggested for those are told who may see it. */
export const showSuggestion: FieldHook = async ({ overrideAccess, req, value }) => {
  const article = idOf(value)
  if (overrideAccess || article === null) return value as unknown
  return (await sightOf(req).load(article)) ? (value as unknown) : null
}

/** A list shows many photos; for all of them the database is asked once. */
const sights = new WeakMap<PayloadRequest, DataLoader<string, boolean>>()

function sightOf(req: PayloadRequest): DataLoader<string, boolean> {
  const sight =
    sights.get(req) ??
    new DataLoader<string, boolean>(
      async (articles) => {
        const seen = await visibleIds(req, 'articles', articles)
        return articles.map((article) => seen.has(article))
      },
      { cache: false },
    )
  sights.set(req, sight)
  return sight
}
