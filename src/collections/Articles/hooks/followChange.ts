import type { CollectionAfterChangeHook } from 'payload'
import type { Article } from '../../../payload-types.ts'
import { recordBrokenSeal } from '../../../workflow/breakSeal.ts'
import { createHead } from '../../../workflow/heads.ts'
import { isServerWrite } from '../../../workflow/serverWrite.ts'
import { holdSlug } from '../../../workflow/slugs.ts'

/** What a write of an article brings with it, within the same transaction. */
export const followChange: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const former = operation === 'create' ? null : (previousDoc.slug ?? null)
  if (operation === 'create') await createHead(req, doc.id)
  await holdSlug(req, doc.id, { slug: doc.slug ?? null, former })
  if (operation === 'update' && !isServerWrite(req) && previousDoc.state !== doc.state)
    await recordBrokenSeal(req, doc.id, previousDoc.state ?? 'draft')
}
