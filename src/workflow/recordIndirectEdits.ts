import { versionsWorkedOn } from '../database/drafts.ts'
import type { PayloadRequest, Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { holdArticle } from '../database/transaction.ts'
import { effectsOfEdit } from '../domain/workflow/effectsOfEdit.ts'
import type { Article } from '../payload-types.ts'
import { recordBrokenSeal } from './breakSeal.ts'
import { raiseRevision } from './heads.ts'
import { saveWorkingVersion, workedOn } from './versions.ts'

/** Which articles show the words that were changed: `where` they may be found, and whether one does. */
type Showing = { where: Where; isShown: (article: Article) => boolean }

/**
 * A photo's own words have changed, or an author's name. Wherever an article shows them, because it says nothing of
 * its own, that is an edit of its version by whoever made it, and breaks an approval (contract §4, “Seal”).
 */
export async function recordIndirectEdits(
  req: PayloadRequest,
  editor: string,
  { where, isShown }: Showing,
): Promise<void> {
  // Of what is published and nobody works on, the next version will know (`rewordersSince`).
  const worked: Where = { and: [where, { state: { not_equals: 'published' } }] }
  // In one order for everybody: two who change photos of the same articles don't wait for each other.
  const ids = await idsWhere(req, 'articles', worked, { ...versionsWorkedOn, sort: 'id' })
  for (const id of ids) await recordIndirectEdit(req, id, { editor, isShown })
}

async function recordIndirectEdit(
  req: PayloadRequest,
  id: string,
  { editor, isShown }: { editor: string } & Pick<Showing, 'isShown'>,
): Promise<void> {
  await holdArticle(req, id)
  const worked = await workedOn(req, id)
  if (!worked || !isShown(worked.article)) return
  const { article } = worked
  const effects = effectsOfEdit(article, { by: editor, changesSealed: true })
  const revision = await raiseRevision(req, id, article.revision ?? 0)
  await saveWorkingVersion(req, worked, { revision, ...effects })
  if (effects.state) await recordBrokenSeal(req, id, article.state ?? 'draft')
}
