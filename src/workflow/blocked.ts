import type { PayloadRequest } from 'payload'
import type { Refusal } from '../domain/workflow/refusals.ts'
import type { Article } from '../payload-types.ts'
import { headOf } from './heads.ts'

/** Why the clock could not publish an article that was due; `at` is ISO 8601. */
export type Blocked = { at: string; refusals: Refusal[] }

type Scheduled = Pick<Article, 'id' | 'state' | 'publishAt'>
/** For which time it was scheduled then: a new time makes it a thing of the past. */
type Kept = Blocked & { publishAt: string | null }

/** Null unless the article is still scheduled for the time it was blocked at. */
export async function blockedOf(req: PayloadRequest, article: Scheduled): Promise<Blocked | null> {
  if (article.state !== 'scheduled') return null
  const kept = (await headOf(req, article.id)).blocked as Kept | null | undefined
  if (!kept || kept.publishAt !== (article.publishAt ?? null)) return null
  return { at: kept.at, refusals: kept.refusals }
}

export const setBlocked = async (
  req: PayloadRequest,
  { id, publishAt }: Scheduled,
  blocked: Blocked,
): Promise<void> => {
  const kept: Kept = { ...blocked, publishAt: publishAt ?? null }
  await req.payload.db.updateOne({ collection: 'articleHeads', data: { blocked: kept }, id, req })
}
