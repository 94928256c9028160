import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { raiseRevision } from './heads.ts'
import { asServerWrite } from './serverWrite.ts'
import { startOf } from './setByMoves.ts'
import { asWorkingVersion, saveWorkingVersion, workedOn } from './versions.ts'

type Content = Partial<Omit<Article, 'id' | 'state' | 'owner' | 'assignee' | '_status'>>

/**
 * Creates a draft that nobody wrote in the admin: an imported one, or one of the demo newsroom. It has
 * an owner only when one is named, and nobody counts as having edited it.
 */
export const createUnowned = (
  req: PayloadRequest,
  { data, owner, origin }: { data: Content; owner: string | null; origin: 'import' | 'demo' },
): Promise<Article> =>
  req.payload.create({
    collection: 'articles',
    data: {
      ...data,
      ...startOf(owner, origin),
      revision: 1,
      pastOwners: [],
      editedBy: [],
      _status: asWorkingVersion({ live: false })._status,
    },
    depth: 0,
    overrideAccess: true,
    ...asServerWrite(req),
  })

/** The same for an imported article. */
export const createImported = (
  req: PayloadRequest,
  { data, owner }: { data: Content; owner: string | null },
): Promise<Article> => createUnowned(req, { data, owner, origin: 'import' })

/**
 * Replaces the content of an imported draft that nobody has touched since; the caller holds the article
 * and has seen that.
 *
 * @throws when there is no such article.
 */
export async function updateImported(
  req: PayloadRequest,
  { id, data }: { id: string; data: Content },
): Promise<Article> {
  const worked = await workedOn(req, id)
  if (!worked) throw new Error(`There is no article ${id}.`)
  const revision = await raiseRevision(req, id, worked.article.revision ?? 0)
  return saveWorkingVersion(req, worked, { ...data, revision })
}
