import { versionsWorkedOn } from '../database/drafts.ts'
import type { Payload, PayloadRequest, Where } from 'payload'
import { createLocalReq } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { isBusy } from '../database/index.ts'
import { isTransient } from '../database/isTransient.ts'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { theClock } from '../domain/roles.ts'
import { decide } from '../domain/workflow/decide.ts'
import type { Refusal } from '../domain/workflow/refusals.ts'
import type { Given } from '../domain/workflow/given.ts'
import { inputsWith } from '../domain/workflow/inputs.ts'
import { idOf } from '../domain/idOf.ts'
import { blockedOf, setBlocked } from './blocked.ts'
import { carryOut } from './carryOut.ts'
import { notify } from './notify.ts'
import { lastOf } from './recordMove.ts'
import { situationOf, standingOf } from './situationOf.ts'
import { type Worked, workedOn } from './versions.ts'

/** What became of the articles whose time had come, by their ids. */
export type Published = { published: string[]; blocked: string[]; failed: string[] }

/**
 * Publishes every scheduled article whose time has come, each in a transaction of its own: exactly what
 * was approved, once, whoever else tries at the same moment. What stands in the way of one is kept with
 * it, and whoever scheduled it is told; it is tried again at the next call.
 */
export async function publishDue(payload: Payload, now = new Date()): Promise<Published> {
  const done: Published = { published: [], blocked: [], failed: [] }
  for (const id of await dueAt(payload, now)) {
    try {
      const req = await createLocalReq({}, payload)
      const outcome = await inTransaction(req, (req) => publishOnTime(req, id, now))
      if (outcome !== null) done[outcome].push(id)
    } catch (err) {
      // One article's fault keeps no other from its time; this one is tried again.
      payload.logger.error({ msg: `The article ${id} is due and could not be published.`, err })
      done.failed.push(id)
      if (!isBusy(err) && !isTransient(err)) await tellOfFault(payload, id, now)
    }
  }
  return done
}

/** A fault of ours keeps it back as a refusal would: nobody waits in vain for an article that says nothing. */
async function tellOfFault(payload: Payload, id: string, now: Date): Promise<void> {
  try {
    await inTransaction(await createLocalReq({}, payload), async (req) => {
      await holdArticle(req, id)
      const worked = await workedOn(req, id)
      if (worked?.article.state === 'scheduled')
        await block(req, worked, [{ code: 'internal' }], now)
    })
  } catch (err) {
    payload.logger.error({ msg: `Nobody could be told that the article ${id} is late.`, err })
  }
}

async function dueAt(payload: Payload, now: Date): Promise<string[]> {
  const req = await createLocalReq({}, payload)
  const where: Where = {
    and: [
      { state: { equals: 'scheduled' } },
      { publishAt: { less_than_equal: now.toISOString() } },
    ],
  }
  return idsWhere(req, 'articles', where, { ...versionsWorkedOn, sort: 'publishAt' })
}

/** Null when there is nothing to do any more: somebody else was faster. */
async function publishOnTime(
  req: PayloadRequest,
  id: string,
  now: Date,
): Promise<'published' | 'blocked' | null> {
  await holdArticle(req, id)
  const worked = await workedOn(req, id)
  if (worked?.article.state !== 'scheduled') return null
  const given = await givenWhenScheduled(req, id)
  const seen = { ...worked, standing: await standingOf(req, worked) }
  const situation = await situationOf(req, seen, { actor: theClock, given, now })
  const decision = decide('publishOnTime', situation)
  if (!decision.allowed) {
    const isDue = decision.refusals.every(({ code }) => code !== 'notDue')
    return isDue ? block(req, worked, decision.refusals, now) : null
  }
  const { to } = decision
  await carryOut(req, { worked, situation, move: 'publishOnTime', to, via: 'clock' })
  return 'published'
}

/** What belongs to its publication, and was said when it was scheduled: the kind of update, the correction. */
async function givenWhenScheduled(req: PayloadRequest, id: string): Promise<Given> {
  const row = await lastOf(req, id, 'schedule')
  const kept = inputsWith('publishOnTime')
  return Object.fromEntries(kept.flatMap((key) => (row?.[key] ? [[key, row[key]]] : [])))
}

/** Keeps why it was not published, and says so once to whoever scheduled it. */
async function block(
  req: PayloadRequest,
  { article }: Worked,
  refusals: Refusal[],
  at: Date,
): Promise<'blocked'> {
  const { id } = article
  const known = await blockedOf(req, article)
  if (JSON.stringify(known?.refusals) === JSON.stringify(refusals)) return 'blocked'
  await setBlocked(req, article, { at: at.toISOString(), refusals })
  const scheduler = idOf((await lastOf(req, id, 'schedule'))?.actor)
  await notify(req, { kind: 'blocked', users: [scheduler], article: id, by: theClock.id, at })
  return 'blocked'
}
