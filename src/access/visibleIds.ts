import { versionsWorkedOn } from '../database/drafts.ts'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { isCollection, isGoverned } from '../domain/rights.ts'
import { extentOf, extentOfWork } from './conditions.ts'
import { idsWithin } from './idsWithin.ts'

/**
 * Which of the ids the caller may read of, be it the live version or the one being worked on: an article
 * whose next version is worked on is found by readers as live, and by its desk as that version.
 */
export async function visibleIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!isGoverned(collection) || !isCollection(collection)) return new Set()
  const worked =
    collection === 'articles'
      ? await idsWithin(req, collection, ids, await extentOfWork(collection, req), versionsWorkedOn)
      : []
  const left = ids.filter((id) => !worked.includes(id))
  const read = await idsWithin(req, collection, left, await extentOf('read', collection, req))
  return new Set([...worked, ...read])
}
