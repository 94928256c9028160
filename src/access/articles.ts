import type { Access, PayloadRequest, Where } from 'payload'
import { withChildren } from '../domain/categoryTree.ts'
import { type Actor, desk, hasRole } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'
import { categoryTree } from './categoryTree.ts'

const live: Where = { _status: { equals: 'published' } }

/**
 * What is live for everybody; besides, own articles for those who write, and those of their sections
 * for the desk (contract §2). The same condition is asked of live rows and, with `draft=true`, of the
 * versions being worked on.
 */
export const readArticles: Access = async ({ req }) => {
  const own = await workedOnBy(actorOf(req), req)
  return own === true ? true : { or: [live, ...own] }
}

/**
 * The history of an article, for whoever sees the version being worked on: asked of today's owner and
 * section, for an old version still names the old ones.
 */
export const readArticleVersions: Access = ({ req }) => whereArticleIsWorkedOn('parent', req)

/** What points at an article (moves, publications), for staff who see the version being worked on. */
export const readOfArticle: Access = ({ req }) => whereArticleIsWorkedOn('article', req)

async function whereArticleIsWorkedOn(
  field: string,
  req: PayloadRequest,
): Promise<boolean | Where> {
  const own = await workedOnBy(actorOf(req), req)
  if (own === true) return true
  if (own.length === 0) return false
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    draft: true,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { or: own },
  })
  return { [field]: { in: docs.map(({ id }) => id) } }
}

/** The conditions under which the actor sees the version being worked on; true for all of them. */
async function workedOnBy(actor: Actor | null, req: PayloadRequest): Promise<Where[] | true> {
  const ways: Where[] = []
  if (!actor) return ways
  if (hasRole(actor, 'contributor', 'reporter', 'photographer'))
    ways.push({ owner: { equals: actor.id } })
  if (hasRole(actor, ...desk)) {
    if (actor.sections.length === 0) return true
    const covered = withChildren(actor.sections, await categoryTree(req))
    ways.push({ category: { in: covered } }, { category: { exists: false } })
  }
  return ways
}
