import type { PayloadRequest } from 'payload'
import { updateRow } from '../database/rows.ts'
import type { Refusal } from '../domain/workflow/refusals.ts'
import type { Article, ArticleHead } from '../payload-types.ts'
import { headOf } from './heads.ts'

/** Why the clock could not publish an article that was due; `at` is ISO 8601. */
export type Blocked = { at: string; refusals: Refusal[] }

type Scheduled = Pick<Article, 'id' | 'state' | 'publishAt'>
/** For which time it was scheduled then: a new time makes it a thing of the past. */
type Kept = Blocked & { publishAt: string | null }

/** Null unless the article is still scheduled for the time it was blocked at. */
export async function blockedOf(req: PayloadRequest, article: Scheduled): Promise<Blocked | null> {
  return article.state === 'scheduled' ? blockedIn(await headOf(req, article.id), article) : null
}

/** The same, of a head at hand. */
export function blockedIn(
  { blocked }: Pick<ArticleHead, 'blocked'>,
  { state, publishAt }: Omit<Scheduled, 'id'>,
): Blocked | null {
  const kept = blocked as Kept | null | undefined
  if (state !== 'scheduled' || !kept || kept.publishAt !== (publishAt ?? null)) return null
  return { at: kept.at, refusals: kept.refusals }
}

export const setBlocked = async (
  req: PayloadRequest,
  { id, publishAt }: Scheduled,
  blocked: Blocked,
): Promise<void> => {
  const kept: Kept = { ...blocked, publishAt: publishAt ?? null }
  await updateRow(req, 'articleHeads', id, { blocked: kept })
}
