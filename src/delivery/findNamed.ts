import type { Payload } from 'payload'
import { isId } from '../database/isId.ts'
import { findRow, findRowById } from '../database/rows.ts'
import { isReference } from './reference.ts'

export type NamedCollection = 'categories' | 'authors' | 'topics'

/** The id of a category, an author or a topic by its slug, or else by the id itself; null when there is none. */
export const findNamed = async (
  payload: Payload,
  collection: NamedCollection,
  slugOrId: string,
): Promise<string | null> => {
  if (!isReference(slugOrId)) return null
  const bySlug = await findRow(payload, collection, { slug: { equals: slugOrId } }, { select: [] })
  if (bySlug) return bySlug.id
  if (!isId(payload, slugOrId)) return null
  return (await findRowById(payload, collection, slugOrId, { select: [] }))?.id ?? null
}
