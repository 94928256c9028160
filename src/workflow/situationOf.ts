import type { PayloadRequest } from 'payload'
import { actorOfUser } from '../access/actorOf.ts'
import { idOf } from '../domain/idOf.ts'
import { categoryTree } from '../access/categoryTree.ts'
import { hasParagraph, isBody } from '../domain/body.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { type Actor, hasRole, staff } from '../domain/roles.ts'
import { seesWorkingVersion } from '../domain/workflow/edit.ts'
import type { Given } from '../domain/workflow/given.ts'
import type { Article, Situation } from '../domain/workflow/situation.ts'
import { isId } from '../database/isId.ts'
import { findRowById } from '../database/rows.ts'
import { shownOf } from '../domain/text/clean.ts'
import { problem, refusal } from '../errors/problem.ts'
import { openMustFixes } from './mustFix.ts'
import { renamersSinceApproval } from './rewordings.ts'
import { contentHashOf, photosOf, printedNamesOf, sharedPhotosOf } from './seal.ts'
import { workedOn, type Worked } from './versions.ts'

/** What of an article the question “who may” depends on. */
export type Standing = Pick<Article, 'state' | 'owner' | 'assignee' | 'category' | 'categoryPath'>

/**
 * The article as the actor may work on it.
 *
 * @throws 404 `notFound` for what does not exist and for what the actor may not see, alike;
 *   403 `wrongRole` for whoever sees only its live version.
 */
export async function seenBy(
  actor: Actor,
  req: PayloadRequest,
  id: string,
): Promise<Worked & { standing: Standing }> {
  const worked = await workedOn(req, id)
  if (!worked) throw problem('notFound', req)
  const standing = await standingOf(req, worked)
  if (seesWorkingVersion({ actor, article: standing })) return { ...worked, standing }
  throw worked.live ? refusal([{ code: 'wrongRole' }], req) : problem('notFound', req)
}

export async function standingOf(req: PayloadRequest, { article }: Worked): Promise<Standing> {
  const category = idOf(article.category)
  return {
    state: article.state ?? 'draft',
    owner: idOf(article.owner),
    assignee: idOf(article.assignee),
    category,
    categoryPath: category === null ? [] : pathTo(category, await categoryTree(req)),
  }
}

/** All that the table of moves may ask about, gathered within the caller's transaction. */
export async function situationOf(
  req: PayloadRequest,
  { article, live, standing }: Worked & { standing: Standing },
  { actor, given, now }: { actor: Actor; given: Given; now: Date },
): Promise<Situation> {
  const photos = await photosOf(req, article)
  const printedNames = await printedNamesOf(req, article)
  return {
    actor,
    given,
    newOwner: given.user === undefined ? null : await memberOfStaff(req, given.user),
    now,
    article: {
      ...standing,
      live,
      title: article.title ?? '',
      lead: article.lead ?? '',
      hasParagraph: isBody(article.body) && hasParagraph(article.body),
      hasByline: Boolean(
        shownOf(article.source) ||
        article.bylines?.some(({ author, name }) => author || shownOf(name)),
      ),
      photos,
      shared: await sharedPhotosOf(req, article),
      origin: article.origin ?? 'written',
      reviews: (article.needsReview ?? []).map(({ code, path, resolvedAt }) => ({
        code,
        path: path ?? '',
        resolved: Boolean(resolvedAt),
      })),
      pastOwners: article.pastOwners ?? [],
      revisedBy: article.revisedBy ?? null,
      editedBy: [
        ...new Set([...(article.editedBy ?? []), ...(await renamersSinceApproval(req, article))]),
      ],
      mustFixes: await openMustFixes(req, article.id),
      publishAt: article.publishAt ?? null,
      embargoUntil: article.embargoUntil ?? null,
      printedNames,
      seal: {
        approved: article.seal ?? null,
        present: contentHashOf(article, { photos, printedNames }),
      },
    },
  }
}

/** The id, if it is that of somebody active who may own an article; null otherwise. */
async function memberOfStaff(req: PayloadRequest, id: string): Promise<string | null> {
  if (!isId(req.payload, id)) return null
  const user = await findRowById(req, 'users', id)
  return user && hasRole(actorOfUser(user), ...staff) ? id : null
}
