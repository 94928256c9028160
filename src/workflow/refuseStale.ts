import type { PayloadRequest } from 'payload'
import { findVersionRows } from '../database/rows.ts'
import { acceptedRevisions } from '../domain/workflow/ifMatch.ts'
import { problem } from '../errors/problem.ts'
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
  const stale = [
    { accepted: acceptedRevisions(req.headers?.get('if-match')), status: 412 },
    { accepted: revisionIn(named, req), status: 409 },
  ].find(({ accepted }) => accepted !== null && !accepted.includes(article.revision ?? 0))
  if (!stale) return

  const [seen] = stale.accepted ?? []
  const base = seen === undefined ? null : await versionAt(req, article.id, seen)
  const fields = Object.keys(written).filter((field) => field !== 'revision')
  const of = (source: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, source[field] ?? null]))
  throw problem('staleRevision', req, {
    status: stale.status,
    data: { yours: of(written), theirs: of({ ...article }), base: base && of({ ...base }) },
  })
}

const revisionIn = (named: unknown, req: PayloadRequest): [number] | null => {
  if (named === undefined || named === null) return null
  const number = typeof named === 'string' && /^\d{1,15}$/.test(named) ? Number(named) : named
  if (typeof number === 'number' && Number.isInteger(number)) return [number]
  throw problem('malformed', req, { path: 'revision' })
}

/** The version as it stood at that revision, or null when it never did. */
async function versionAt(req: PayloadRequest, id: string, revision: number) {
  const [found] = await findVersionRows(req, 'articles', {
    limit: 1,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
  })
  return found?.version ?? null
}
