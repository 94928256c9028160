import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import type { Author } from '../../payload-types.ts'
import { recordIndirectEdits } from '../../workflow/recordIndirectEdits.ts'
import { changedWords, wordsOfAuthor } from '../../workflow/rewordings.ts'
import { unnamedIn } from '../../workflow/seal.ts'

/**
 * A change of an author's name is an edit of the articles that will print it, because their byline says none of its
 * own. An approval has settled the name: there nothing changes.
 */
export const countRenaming: CollectionAfterChangeHook<Author> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (operation !== 'update' || !actor) return
  if (changedWords(wordsOfAuthor, { ...previousDoc }, { ...doc }).length === 0) return
  await recordIndirectEdits(req, actor.id, {
    where: { 'bylines.author': { in: [doc.id] } },
    isShown: (article) => !article.seal && unnamedIn(article).includes(String(doc.id)),
  })
}
