import type { CollectionSlug, PayloadRequest } from 'payload'
import { isId } from '../database/isId.ts'
import { type GovernedCollection, rights } from '../domain/rights.ts'
import { type Extent, extentOf, extentOfWork } from './conditions.ts'

/**
 * Which of the ids the caller may read of, be it the live version or the one being worked on: an article
 * whose next version is worked on is found by readers as live, and by its desk as that version.
 */
export async function visibleIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!isGoverned(collection)) return new Set()
  const possible = [...new Set(ids)].filter((id) => isId(req.payload, id))
  const worked =
    collection === 'articles'
      ? await those(req, possible, { collection, draft: true }, await extentOfWork(collection, req))
      : []
  const left = possible.filter((id) => !worked.includes(id))
  const read = await those(
    ...([
      req,
      left,
      { collection, draft: false },
      await extentOf('read', collection, req),
    ] as const),
  )
  return new Set([...worked, ...read])
}

const isGoverned = (collection: string): collection is GovernedCollection =>
  collection !== 'frontPage' && Object.hasOwn(rights, collection)

/** Those within the extent. Counted besides, it would be two questions at once, which MongoDB's transactions refuse. */
async function those(
  req: PayloadRequest,
  ids: readonly string[],
  { collection, draft }: { collection: GovernedCollection; draft: boolean },
  extent: Extent,
): Promise<string[]> {
  if (ids.length === 0 || extent === false) return []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { and: [{ id: { in: [...ids] } }, ...(extent === true ? [] : [extent])] },
  })
  return docs.map(({ id }) => String(id))
}
