import type { PayloadRequest } from 'payload'
import { findRowById } from '../database/rows.ts'
import { sortKey } from '../domain/text/sortKey.ts'
import { enter, hold } from './registers.ts'

/** What readers know by a name and a slug. */
export type NamedCollection = 'categories' | 'authors' | 'topics'

/** Puts an author or a topic in its place among the others, as Vietnamese sorts names. */
export const enterName = async (
  req: PayloadRequest,
  register: 'authors' | 'topics',
  id: string,
): Promise<void> => {
  const row = await findRowById(req, register, id, { select: ['name'] })
  const entries = row ? [{ register, place: `${sortKey(row.name)}|${id}` }] : []
  await enter(req, `${register}:${id}`, entries)
}

/**
 * Keeps the slug that something had until now, so that whoever asks by it is sent on. Its new one is nobody's former
 * slug any longer. To be called inside the transaction of the change.
 */
export const rememberSlug = async (
  req: PayloadRequest,
  collection: NamedCollection,
  { id, slug, former }: { id: string; slug: string; former: string | null },
): Promise<void> => {
  const register = `former-${collection}` as const
  await hold(req, { register, place: slug }, null)
  if (former !== null && former !== slug) await hold(req, { register, place: former }, id)
}
