import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { isId } from '../database/isId.ts'
import { findRow, findRowById } from '../database/rows.ts'
import type { NamedCollection } from '../publishing/named.ts'
import { holderOf } from '../publishing/registers.ts'
import type { Edition } from './Edition.ts'
import { isReference } from './reference.ts'

/** What was named, and whether by a slug that it has no longer. */
export type NamedThing = { id: string; slug: string; isFormer: boolean }

/** Who is asked for again and again; more than the sections, columns and authors that readers follow on one day. */
const mostKnown = 5_000
const knownThings = () => new LRUCache<string, NamedThing>({ max: mostKnown })

/**
 * A category, an author or a topic by its slug, by its id or by a slug it had; null when there is none. Whose a slug is
 * now is found by it, whoever had it once.
 */
export const findNamed = async (
  edition: Edition,
  collection: NamedCollection,
  slugOrId: string,
): Promise<NamedThing | null> => {
  if (!isReference(slugOrId)) return null
  const known = edition.once(knownThings)
  const before = known.get(`${collection} ${slugOrId}`)
  if (before) return before
  const found = await readNamed(edition.payload, collection, slugOrId)
  if (found) known.set(`${collection} ${slugOrId}`, found)
  return found
}

const readNamed = async (
  payload: Payload,
  collection: NamedCollection,
  slugOrId: string,
): Promise<NamedThing | null> => {
  const select = ['slug'] as const
  const bySlug = await findRow(payload, collection, { slug: { equals: slugOrId } }, { select })
  const row = bySlug ?? (await rowById(payload, collection, slugOrId))
  if (row) return { id: row.id, slug: row.slug ?? '', isFormer: false }
  const holder = await holderOf(payload, `former-${collection}`, slugOrId)
  const present = holder === null ? null : await rowById(payload, collection, holder)
  return present?.slug ? { id: present.id, slug: present.slug, isFormer: true } : null
}

const rowById = async (
  payload: Payload,
  collection: NamedCollection,
  id: string,
): Promise<{ id: string; slug?: string | null } | null> =>
  isId(payload, id) ? findRowById(payload, collection, id, { select: ['slug'] }) : null
