import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { sees, worksOn } from '../../../access/accessTo.ts'
import { actorOf } from '../../../access/actorOf.ts'
import { asOpened, bodyFault, isBody, sentenceOfFault } from '../../../domain/body.ts'
import { type Actor, desk, hasRole } from '../../../domain/roles.ts'
import { refusalsOfEdit } from '../../../domain/workflow/edit.ts'
import type { Refusal } from '../../../domain/workflow/refusals.ts'
import { holdArticle } from '../../../database/transaction.ts'
import { problem, refusal } from '../../../errors/problem.ts'
import { raiseRevision } from '../../../workflow/heads.ts'
import { isServerWrite } from '../../../workflow/serverWrite.ts'
import { refuseStale } from '../../../workflow/refuseStale.ts'
import { refusalsOfNamed, startOf } from '../../../workflow/setByMoves.ts'
import { reloadActor } from '../../../access/requireActor.ts'
import { seenBy } from '../../../workflow/situationOf.ts'
import { asWorkingVersion } from '../../../workflow/versions.ts'

type Written = Record<string, unknown>
type Args = { data?: unknown; id?: unknown; duplicateFromID?: unknown }

/**
 * The choke point of every write to articles, whatever path it takes: it runs within the operation's
 * transaction and before anything else. A write that comes from no move is stored as the version being
 * worked on, or refused; no flag of the request changes that.
 */
export const guardWrites: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (isServerWrite(req)) return args
  // Payload's would bring back the state as well: ours is an edit (`workflow/restoreVersion.ts`).
  if (operation === 'restoreVersion') throw refusal([{ code: 'useAMove' }], req)
  if (operation !== 'create' && operation !== 'update') return args

  // Whoever is not logged in is refused by the access rules, as Payload does it.
  if (!actorOf(req)) return args
  const { data, id, duplicateFromID } = args as Args
  const written = asWritten(data, req)
  const stored =
    operation === 'create'
      ? judgeCreation(await reloadActor(req), req, written)
      : await judgeEdit(req, written, id)
  const ruled = {
    ...written,
    ...(isCopy(duplicateFromID) && (await ownOfACopy(req, String(duplicateFromID)))),
    _status: stored._status,
  }
  judged.add(ruled)
  return { ...args, ...plainFlags, draft: stored.draft, data: ruled }
}

const judged = new WeakSet<object>()

/** Whether this very data of a write, not only its like, has come through `guardWrites` and may be written. */
export const isJudged = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && judged.has(data)

/** What a request may ask of Payload's own publishing is not asked: moves alone publish. */
const plainFlags = {
  autosave: false,
  publishAllLocales: false,
  publishSpecificLocale: undefined,
  unpublishAllLocales: false,
}

const isCopy = (duplicateFromID: unknown): boolean =>
  duplicateFromID !== undefined && duplicateFromID !== null

/**
 * A copy starts anew: without the original's address, dates and marks; and of somebody else's live article
 * without what the newsroom asks about it.
 *
 * @throws 404 `notFound`, where Payload would tell by 403 that there is something.
 */
async function ownOfACopy(req: PayloadRequest, id: string) {
  if (!(await sees(req, 'articles', id))) throw problem('notFound', req)
  return {
    slug: null,
    originalPublishedAt: null,
    embargoUntil: null,
    plannedFor: null,
    dueAt: null,
    ...(!(await worksOn(req, 'articles', id)) && { needsReview: [], aiAssisted: false }),
  }
}

function asWritten(data: unknown, req: PayloadRequest): Written {
  if (data === undefined || data === null) return {}
  if (typeof data !== 'object' || Array.isArray(data)) throw problem('malformed', req)
  const written: Written = { ...data }
  // Payload would take a moment of the caller's for the moment of writing.
  delete written.createdAt
  delete written.updatedAt
  const { body } = written
  const fault = body === undefined || body === null ? undefined : bodyFault(body)
  if (fault) throw problem('invalid', req, { path: fault.path, says: sentenceOfFault(fault) })
  if (isBody(body)) written.body = asOpened(body)
  return written
}

function judgeCreation(actor: Actor, req: PayloadRequest, written: Written) {
  const refusals = [
    ...refusalsOfNamed(written, startOf(actor.id, 'written')),
    ...refusalsOfOriginalDate(actor, written, {}),
  ]
  if (refusals.length > 0) throw refusal(refusals, req)
  refuseFutureDate(req, written, {})
  return asWorkingVersion({ live: false })
}

async function judgeEdit(req: PayloadRequest, written: Written, id: unknown) {
  // Bulk writes come one by one, each judged by itself (see `endpoints/bulk.ts`).
  if (typeof id !== 'string' && typeof id !== 'number') throw problem('malformed', req)
  const articleId = String(id)
  await holdArticle(req, articleId)
  const actor = await reloadActor(req)
  const worked = await seenBy(actor, req, articleId)
  const { article } = worked
  const refusals = [
    ...refusalsOfEdit({ actor, article: worked.standing }),
    ...refusalsOfNamed(written, article),
    ...refusalsOfOriginalDate(actor, written, article),
  ]
  if (refusals.length > 0) throw refusal(refusals, req)
  refuseFutureDate(req, written, article)
  await refuseStale(req, worked, written.revision, written)
  await raiseRevision(req, articleId, article.revision ?? 0)
  return asWorkingVersion(worked)
}

type Dated = { originalPublishedAt?: string | null; publishedAt?: string | null }

/** The past of the old site, never a way to stand above what is newest. */
function refuseFutureDate(req: PayloadRequest, written: Written, present: Dated): void {
  const path = 'originalPublishedAt'
  const given = written[path]
  if (sameMoment(given, present[path]) || !(momentIn(given) > Date.now())) return
  throw problem('invalid', req, {
    path,
    says: {
      vi: 'Ngày đăng gốc không thể ở tương lai.',
      en: 'The original date cannot lie in the future.',
    },
  })
}

/** A legacy date is the desk's to give, and fixed once readers have seen the article (contract §3). */
function refusalsOfOriginalDate(actor: Actor, written: Written, present: Dated): Refusal[] {
  const path = 'originalPublishedAt'
  const given = written[path]
  if (given === undefined || sameMoment(given, present[path])) return []
  if (present.publishedAt) return [{ code: 'useAMove', path }]
  return hasRole(actor, ...desk) ? [] : [{ code: 'wrongRole', path }]
}

const sameMoment = (a: unknown, b: string | null | undefined): boolean =>
  (a ?? null) === (b ?? null) || momentIn(a) === momentIn(b)

/** Not a number where the value is no date: then it is neither before nor after any. */
const momentIn = (value: unknown): number =>
  typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : NaN
