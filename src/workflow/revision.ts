import type { PayloadRequest } from 'payload'
import { problem } from '../errors/problem.ts'
import type { Article } from '../payload-types.ts'
import type { Worked } from './versions.ts'

/**
 * Refuses a write that names a revision which is no longer the newest: nobody's words are written over
 * (contract §4, “Lost updates”).
 *
 * @param written what the caller wants to write, field by field; shown beside what stands there now.
 * @throws 412 for a stale `If-Match`, 409 for a stale `revision` in the body, both `staleRevision` with
 *   `data { yours, theirs, base }`; 400 `malformed` for a revision that is no whole number.
 */
export async function refuseStale(
  req: PayloadRequest,
  { article }: Worked,
  named: unknown,
  written: Record<string, unknown> = {},
): Promise<void> {
  const matched = ifMatchOf(req)
  const stale = [
    { revision: matched, status: 412 },
    { revision: revisionOf(named, req), status: 409 },
  ].find(({ revision }) => revision !== null && revision !== article.revision)
  if (!stale || stale.revision === null) return

  const base = await versionAt(req, article.id, stale.revision)
  const fields = Object.keys(written).filter((field) => field !== 'revision')
  const of = (source: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, source[field] ?? null]))
  throw problem('staleRevision', req, {
    status: stale.status,
    data: { yours: of(written), theirs: of({ ...article }), base: base && of({ ...base }) },
  })
}

/** The revision in `If-Match: "7"`; null without one, and for `*`, which asks for nothing more than existence. */
const ifMatchOf = ({ headers }: PayloadRequest): number | null => {
  const given = headers?.get('if-match')?.trim()
  if (!given || given === '*') return null
  const digits = /^(?:W\/)?"?(\d{1,15})"?$/.exec(given)?.[1]
  // Any other tag is no revision of ours, and so matches none.
  return digits === undefined ? -1 : Number(digits)
}

const revisionOf = (named: unknown, req: PayloadRequest): number | null => {
  if (named === undefined || named === null) return null
  const number = typeof named === 'string' && /^\d{1,15}$/.test(named) ? Number(named) : named
  if (typeof number === 'number' && Number.isInteger(number)) return number
  throw problem('malformed', req, { path: 'revision' })
}

/** The version as it stood at that revision, or null when it never did. */
async function versionAt(
  req: PayloadRequest,
  id: string,
  revision: number,
): Promise<Article | null> {
  const { docs } = await req.payload.db.findVersions<Article>({
    collection: 'articles',
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
  })
  return docs[0]?.version ?? null
}
