import type { PayloadRequest, Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { holdArticle } from '../database/transaction.ts'
import { idOf } from '../domain/idOf.ts'
import { sealEnds } from '../domain/workflow/effects.ts'
import { isSealed } from '../domain/workflow/states.ts'
import type { Image } from '../payload-types.ts'
import { recordBrokenSeal } from './breakSeal.ts'
import { raiseRevision } from './heads.ts'
import { changedWords, shows, type WordOfPhoto } from './rewordings.ts'
import { usesOf } from './seal.ts'
import { saveWorkingVersion, workedOn } from './versions.ts'

/**
 * A photo's own words have changed. Wherever an article shows them, because it says nothing of its own,
 * that is an edit of its version by whoever made it, and breaks an approval (contract §4, “Seal”).
 */
export async function countAsEdits(
  req: PayloadRequest,
  editor: string,
  before: Image,
  after: Image,
): Promise<void> {
  const changed = changedWords(before, after)
  if (changed.length === 0) return
  // Of what is published and nobody works on, the next version will know (`rewordersSince`).
  const where: Where = {
    and: [{ photos: { in: [after.id] } }, { state: { not_equals: 'published' } }],
  }
  // In one order for everybody: two who change photos of the same articles don't wait for each other.
  const ids = await idsWhere(req, 'articles', where, { draft: true, sort: 'id' })
  for (const id of ids) await countAsEdit(req, id, { editor, photo: after.id, changed })
}

type Change = { editor: string; photo: string; changed: readonly WordOfPhoto[] }

async function countAsEdit(
  req: PayloadRequest,
  id: string,
  { editor, photo, changed }: Change,
): Promise<void> {
  await holdArticle(req, id)
  const worked = await workedOn(req, id)
  if (!worked) return
  const { article } = worked
  const isShown = usesOf(article).some((use) => use.image === idOf(photo) && shows(use, changed))
  if (!isShown) return
  const isBroken = isSealed(article.state)
  const revision = await raiseRevision(req, id, article.revision ?? 0)
  await saveWorkingVersion(req, worked, {
    revision,
    editedBy: [...new Set([...(article.editedBy ?? []), editor])],
    ...(isBroken && { ...sealEnds, state: 'review', publishAt: null }),
  })
  if (isBroken) await recordBrokenSeal(req, id, article.state)
}
