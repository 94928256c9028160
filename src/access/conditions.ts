import { isLive, versionsWorkedOn } from '../database/drafts.ts'
import type { PayloadRequest, Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { joinsRelations } from '../database/joinsRelations.ts'
import { findVersionRows } from '../database/rows.ts'
import { withChildren } from '../domain/categoryTree.ts'
import { type Governed, type Relation, type Right, whoMay, whoReadsAll } from '../domain/rights.ts'
import { type Actor, desk, hasRole, isRole, staff } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'
import { categoryTree } from './categoryTree.ts'

/** The rows to which a right extends: all of them, none, or those that meet the condition. */
export type Extent = boolean | Where

/** How far a right of the table extends for whoever asks. */
export const extentOf = (
  right: Right,
  collection: Governed,
  req: PayloadRequest,
): Promise<Extent> => extentFor(whoMay(right, collection), collection, req)

/** The rows of which whoever asks reads everything, and not the public fields alone. */
export const extentOfWork = (collection: Governed, req: PayloadRequest): Promise<Extent> =>
  extentFor(whoReadsAll(collection), collection, req)

async function extentFor(
  allowed: ReturnType<typeof whoMay>,
  collection: Governed,
  req: PayloadRequest,
): Promise<Extent> {
  const actor = actorOf(req)
  const ways: Where[] = []
  for (const who of allowed) {
    const extent = isRole(who)
      ? hasRole(actor, who)
      : await conditions[who]({ actor, collection, req })
    if (extent === true) return true
    if (extent !== false) ways.push(extent)
  }
  return anyOf(ways)
}

const anyOf = (ways: Where[]): Extent =>
  ways.length === 0 ? false : ways.length === 1 && ways[0] ? ways[0] : { or: ways }

type Asked = { actor: Actor | null; collection: Governed; req: PayloadRequest }

/** The relations of the table, as a database is asked for them. */
const conditions: Record<Relation, (asked: Asked) => Extent | Promise<Extent>> = {
  everybody: () => true,
  everybodyWhenLive: ({ collection }): Where =>
    collection === 'articles' ? isLive : { live: { equals: true } },
  colleague: ({ actor }) => hasRole(actor, ...staff),
  owner: ({ actor }) =>
    hasRole(actor, 'contributor', 'reporter', 'photographer') && { owner: { equals: actor?.id } },
  sectionDesk: async ({ actor, req }) => {
    if (!actor || !hasRole(actor, ...desk)) return false
    if (actor.sections.length === 0) return true
    const covered = withChildren(actor.sections, await categoryTree(req))
    return { or: [{ category: { in: covered } }, { category: { equals: null } }] }
  },
  coworker: ({ req }) => ofArticlesWorkedOn('article', req),
  uploader: ({ actor }) => hasRole(actor, ...staff) && { uploader: { equals: actor?.id } },
  addressee: ({ actor }) => hasRole(actor, ...staff, 'admin') && { user: { equals: actor?.id } },
  oneself: ({ actor }) => actor !== null && { id: { equals: actor.id } },
  ownProfile: ({ actor }) => hasRole(actor, ...staff, 'admin') && { id: { equals: actor?.id } },
  byState: ({ actor }) => hasRole(actor, ...staff),
}

/** What names, in the field, an article whose version being worked on the caller sees. */
export async function ofArticlesWorkedOn(field: string, req: PayloadRequest): Promise<Extent> {
  const work = await extentOfWork('articles', req)
  if (typeof work === 'boolean') return work
  if (!joinsRelations(req.payload))
    return { [field]: { in: await idsWhere(req, 'articles', work, versionsWorkedOn) } }
  // An article's row is the version being worked on, unless it is live and its next one is: those are few. Of
  // these nobody reads more ids here than they know of: Payload shows conditions to whom they bind.
  const { gained, lost } = await revisedWhere(work, req)
  return {
    or: [
      { and: [behind(field, work), { [field]: { not_in: lost } }] },
      { [field]: { in: gained } },
    ],
  }
}

/** Of the articles of which a next version is worked on, those that meet the condition by it, or by their row alone. */
async function revisedWhere(
  work: Where,
  req: PayloadRequest,
): Promise<{ gained: string[]; lost: string[] }> {
  const where = await ofRevised(work, req)
  const gained = await idsWhere(req, 'articles', where, versionsWorkedOn)
  const rows = await idsWhere(req, 'articles', where)
  return { gained, lost: rows.filter((id) => !gained.includes(id)) }
}

/** The live articles whose next version the caller works on, where that is not every article. */
export async function revisedByCaller(work: Where, req: PayloadRequest): Promise<string[]> {
  const gained = await idsWhere(req, 'articles', await ofRevised(work, req), versionsWorkedOn)
  return gained.length === 0
    ? []
    : idsWhere(req, 'articles', { and: [{ id: { in: gained } }, isLive] })
}

/** The same condition, asked through a relation. */
const behind = (field: string, where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([path, asked]): [string, Where[string]] =>
      Array.isArray(asked)
        ? [path, asked.map((part) => behind(field, part))]
        : [`${field}.${path}`, asked],
    ),
  )

/** The same condition, of the articles whose next version is worked on. */
async function ofRevised(where: Where, req: PayloadRequest): Promise<Where> {
  const revised = await findVersionRows(req, 'articles', {
    select: ['parent'],
    where: { and: [{ latest: { equals: true } }, { 'version.revisedBy': { exists: true } }] },
  })
  return { and: [{ id: { in: revised.map(({ parent }) => parent) } }, where] }
}
