import type { CollectionSlug, PayloadRequest } from 'payload'
import { isId } from '../database/isId.ts'

/**
 * Which of the ids the caller may read of, be it the live version or the one being worked on: an article
 * whose next version is worked on is found by readers as live, and by its desk as that version.
 */
export async function visibleIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Set<string>> {
  const possible = [...new Set(ids)].filter((id) => isId(req.payload, id))
  const visible = new Set<string>()
  for (const draft of [true, false]) {
    const left = possible.filter((id) => !visible.has(id))
    if (left.length === 0) break
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft,
      limit: left.length,
      overrideAccess: false,
      req,
      select: {},
      where: { id: { in: left } },
    })
    for (const { id } of docs) visible.add(String(id))
  }
  return visible
}
