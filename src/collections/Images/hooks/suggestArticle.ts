import type { CollectionBeforeChangeHook } from 'payload'
import { isId } from '../../../database/isId.ts'
import { findRowById } from '../../../database/rows.ts'
import { articleNamedBy } from '../../../domain/photo/assignment.ts'
import { uploadNoted } from '../../../images/noteUpload.ts'
import type { PayloadRequest } from 'payload'

/** A new photo is suggested for the article that its assignment names, whoever may see it. */
export const suggestArticle: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { job } = uploadNoted(req).embedded
  return { ...data, suggestedFor: job === undefined ? null : await articleOf(req, job) }
}

async function articleOf(req: PayloadRequest, job: string): Promise<string | null> {
  const { id, slug } = articleNamedBy(job)
  const held = slug === '' ? null : await findRowById(req, 'slugs', slug, { select: ['article'] })
  const named = held?.article ?? id
  const article = isId(req.payload, named)
    ? await findRowById(req, 'articles', named, { select: [] })
    : null
  return article?.id ?? null
}
