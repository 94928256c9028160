import { versionsWorkedOn } from '../database/drafts.ts'
import { setImmediate as letOthers } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { deleteVersionRows, findVersionRows } from '../database/rows.ts'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { clockOf } from '../domain/clock.ts'
import { expendable } from '../domain/workflow/expendable.ts'
import { historyOf } from './recordMove.ts'
import { newestVersion } from './versions.ts'

/** How many versions are deleted in one transaction: others wait for it no longer than for a save. */
const atOnce = 25
/**
 * A version comes of age twice, after a day and after a week. An article without a save for a month has
 * had both many times over, unless the newsroom was closed for longer.
 */
const lookedAt = 30 * 24 * 3_600_000

/** What became of the history of the articles, by numbers; `failed` by their ids. */
export type Thinned = { articles: number; versions: number; failed: string[] }

/**
 * Deletes the versions that nobody will ask for again (see `expendable`), article by article. What was
 * submitted, approved or published stays, as does every version that a move points at (contract §4).
 *
 * @param signal ends it after the article that is being looked at.
 */
export async function thinVersions(
  payload: Payload,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
): Promise<Thinned> {
  const done: Thinned = { articles: 0, versions: 0, failed: [] }
  for (const id of await workedOnSince(payload, now.getTime() - lookedAt)) {
    if (signal?.aborted) return done
    try {
      const deleted = await thin(payload, id, now)
      done.versions += deleted
      if (deleted > 0) done.articles++
    } catch (err) {
      // One article's fault keeps no other from its turn; this one has its next tomorrow.
      payload.logger.error({ msg: `The versions of the article ${id} could not be thinned.`, err })
      done.failed.push(id)
    }
    // The embedded database answers without a pause in which a request could be.
    await letOthers()
  }
  return done
}

/** By their newest version: while one is live, what is worked on is no longer in the article's own row. */
async function workedOnSince(payload: Payload, since: number): Promise<string[]> {
  const where = { updatedAt: { greater_than: new Date(since).toISOString() } }
  return idsWhere(await createLocalReq({}, payload), 'articles', where, versionsWorkedOn)
}

async function thin(payload: Payload, article: string, now: Date): Promise<number> {
  const req = await createLocalReq({}, payload)
  // Found without holding the article: no move made meanwhile can point at a version that is not the newest.
  const going = await expendableOf(req, article, now)
  for (let from = 0; from < going.length; from += atOnce) {
    const some = going.slice(from, from + atOnce)
    await inTransaction(req, async (req) => {
      await holdArticle(req, article)
      const where: Where = { and: [{ parent: { equals: article } }, { id: { in: some } }] }
      await deleteVersionRows(req, 'articles', where)
    })
    await letOthers()
  }
  return going.length
}

async function expendableOf(req: PayloadRequest, article: string, now: Date): Promise<string[]> {
  const versions = await findVersionRows(req, 'articles', {
    select: ['updatedAt'],
    where: { parent: { equals: article } },
  })
  const clock = clockOf(req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')
  const moves = await historyOf(req, article)
  return expendable(
    versions.map(({ id, updatedAt }) => ({ id, at: Date.parse(updatedAt) })),
    {
      pinned: new Set([
        (await newestVersion(req, article)).id,
        ...moves.map(({ version }) => version),
      ]),
      now: now.getTime(),
      shown: (at) => clock(new Date(at).toISOString()).iso,
    },
  )
}
