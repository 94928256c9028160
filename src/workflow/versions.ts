import type { PayloadRequest, Where } from 'payload'
import { findRowById, findVersionRows } from '../database/rows.ts'
import type { VersionRow } from '../database/rowTypes.ts'
import type { Article } from '../payload-types.ts'
import { asServerWrite } from './serverWrite.ts'

/**
 * All that knows how Payload keeps drafts. The row of `articles` holds what is live, or else the version
 * being worked on; while something is live, the version being worked on is the newest of its versions.
 */

/** An article as the workflow sees it: what is being worked on, and whether readers see a version. */
export type Worked = { article: Article; live: boolean }

/**
 * Reads within the caller's transaction, past all access rules; null when there is no such article. The newest
 * version and not the row of `articles`, which is alike while nothing is live: it is the one that Payload goes on from.
 */
export async function workedOn(req: PayloadRequest, id: string): Promise<Worked | null> {
  const row = await findRowById(req, 'articles', id, { select: ['_status'] })
  if (!row) return null
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    showHiddenFields: true,
    sort: '-updatedAt',
    where: newestOf(id),
  })
  const [newest] = docs
  return newest ? { article: { ...newest.version, id }, live: row._status === 'published' } : null
}

const newestOf = (id: string): Where => ({
  and: [{ parent: { equals: id } }, { latest: { equals: true } }],
})

/** The version that readers see, read in the same way; null when nothing is live. */
export async function liveVersion(req: PayloadRequest, id: string): Promise<Article | null> {
  const article = await req.payload.findByID({
    collection: 'articles',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: true,
    req,
    showHiddenFields: true,
  })
  return article?._status === 'published' ? article : null
}

/** How a write of the version being worked on is to be stored, so that readers see nothing of it. */
export const asWorkingVersion = ({ live }: Pick<Worked, 'live'>) =>
  ({ draft: live, _status: 'draft' }) as const

/** Stores what a move changes in the version being worked on. */
export const saveWorkingVersion = (
  req: PayloadRequest,
  { article, live }: Worked,
  data: Partial<Article>,
): Promise<Article> => {
  const { draft, _status } = asWorkingVersion({ live })
  return save(req, article.id, { ...data, _status }, draft)
}

/** Makes the version being worked on the live one. */
export const saveLive = (
  req: PayloadRequest,
  { article }: Worked,
  data: Partial<Article>,
): Promise<Article> => save(req, article.id, { ...data, _status: 'published' }, false)

/** Takes the live version off; what was being worked on stays. */
export const saveNotLive = (
  req: PayloadRequest,
  { article }: Worked,
  data: Partial<Article>,
): Promise<Article> => save(req, article.id, { ...data, _status: 'draft' }, false)

/** Past the access rules, because `decide` has already judged the move by the rules that count. */
const save = (
  req: PayloadRequest,
  id: string,
  data: Partial<Article>,
  draft: boolean,
): Promise<Article> =>
  req.payload.update({
    collection: 'articles',
    data,
    depth: 0,
    draft,
    id,
    overrideAccess: true,
    overrideLock: true,
    ...asServerWrite(req),
    showHiddenFields: true,
  })

/** The newest version, as it is stored: what a row of the log points at. @throws when there is none. */
export async function newestVersion(
  req: PayloadRequest,
  id: string,
): Promise<VersionRow<'articles'>> {
  const [newest] = await findVersionRows(req, 'articles', {
    limit: 1,
    sort: '-updatedAt',
    where: newestOf(id),
  })
  if (!newest) throw new Error(`The article ${id} has no version.`)
  return newest
}

/** Who stored each of these versions, by the version's id: null for the clock, and where it is not known any more. */
export async function saversOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const versions = await findVersionRows(req, 'articles', {
    limit: ids.length,
    select: ['version.savedBy'],
    where: { id: { in: [...ids] } },
  })
  return new Map(versions.map(({ id, version }) => [id, version.savedBy ?? null]))
}
