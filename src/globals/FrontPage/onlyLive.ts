import { isNotLive } from '../../database/drafts.ts'
import type { FilterOptionsProps, Where } from 'payload'

/**
 * What the picker offers: articles that readers see. It lists the versions being worked on, whose status says nothing of
 * a live one; so it is told by the date of the first publication, less what was taken off since.
 */
export async function onlyLive({ req }: Pick<FilterOptionsProps, 'req'>): Promise<Where> {
  // The server opens no picker; what it writes is judged with all else (`refuseDoubts`).
  if (!req.user) return {}
  // Whoever asks for the picker's list asks with these ids: only of articles that they work on.
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { and: [wasPublished, isNotLive] },
  })
  return { and: [wasPublished, { id: { not_in: docs.map(({ id }) => id) } }] }
}

const wasPublished: Where = {
  and: [{ publishedAt: { exists: true } }, { state: { not_in: ['withdrawn', 'shelved'] } }],
}
