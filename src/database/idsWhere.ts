import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type Options = {
  /** Of articles: asks of the versions being worked on, and not of the rows. */
  draft?: boolean
  sort?: string
}

/**
 * The ids of all rows that meet the condition, whoever may see them. Not counted besides: those would be two
 * questions at once, which MongoDB's transactions refuse.
 *
 * @param req in whose transaction it is asked.
 */
export async function idsWhere(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
  { draft = false, sort }: Options = {},
): Promise<string[]> {
  const asked = { collection, pagination: false, req, select: {}, sort, where } as const
  const { docs } = draft
    ? await req.payload.find({ ...asked, depth: 0, draft, overrideAccess: true })
    : await req.payload.db.find<{ id: string | number }>(asked)
  return docs.map(({ id }) => String(id))
}
