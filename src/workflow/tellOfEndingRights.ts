import type { Payload, PayloadRequest, Where } from 'payload'
import { createLocalReq } from 'payload'
import { actorOfUser } from '../access/actorOf.ts'
import { categoryTree } from '../access/categoryTree.ts'
import { findRowById, findRows, hasRow, updateRow } from '../database/rows.ts'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { coversSection } from '../domain/coversSection.ts'
import { theClock } from '../domain/roles.ts'
import { articlesShowing } from '../publishing/index.ts'
import { notify } from './notify.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** Who answers for what stands on the site in their sections, and can revise or withdraw it. */
const told = ['deskHead', 'secretary'] as const

/**
 * Tells the desk of each live article which of its photos it may show for a week at most, and which no longer: each
 * once for a photo, an article and an end of the rights.
 */
export async function tellOfEndingRights(payload: Payload, now = new Date()): Promise<void> {
  const soon = new Date(now.getTime() + week).toISOString()
  const photos = await findRows(payload, 'images', {
    select: [],
    where: {
      and: [{ live: { equals: true } }, { 'rights.validUntil': { less_than_equal: soon } }],
    },
  })
  for (const { id } of photos)
    for (const article of await articlesShowing(payload, id))
      try {
        const req = await createLocalReq({}, payload)
        await inTransaction(req, (req) => tell(req, { photo: id, article, now }))
      } catch (err) {
        // One article's fault keeps no other's desk from knowing; this one is tried again.
        payload.logger.error({
          msg: `The desk of ${article} could not be told of photo ${id}.`,
          err,
        })
      }
}

type Ending = { photo: string; article: string; now: Date }

async function tell(req: PayloadRequest, { article, now, photo }: Ending): Promise<void> {
  await holdArticle(req, article)
  const row = await findRowById(req, 'images', photo, { select: ['live', 'rights'] })
  const until = row?.rights?.validUntil
  if (!row?.live || !until) return
  const kind = new Date(until) > now ? 'rightsEndSoon' : 'rightsEnded'
  const known: Where[] = [
    { kind: { equals: kind } },
    { article: { equals: article } },
    { image: { equals: photo } },
    { until: { equals: until } },
  ]
  if (await hasRow(req, 'notifications', { and: known })) return
  // Written though nothing changes, so that two instances that would tell the same thing collide.
  await updateRow(req, 'images', photo, { live: true })
  const users = await deskOf(req, article)
  await notify(req, { kind, users, article, image: photo, until, by: theClock.id, at: now })
}

/** The ids of those of the desk whose section the article stands in. */
async function deskOf(req: PayloadRequest, article: string): Promise<string[]> {
  const row = await findRowById(req, 'articles', article, { select: ['category'] })
  const category = row?.category ?? null
  const categoryPath = category === null ? [] : pathTo(category, await categoryTree(req))
  const users = await findRows(req, 'users', {
    select: ['active', 'roles', 'sections'],
    where: { and: [{ active: { equals: true } }, { roles: { in: [...told] } }] },
  })
  return users.flatMap((user) => {
    const actor = actorOfUser(user)
    return actor && coversSection(actor, { category, categoryPath }) ? [actor.id] : []
  })
}
