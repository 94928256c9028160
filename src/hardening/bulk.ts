import { versionsWorkedOn } from '../database/drafts.ts'
import { languageOf } from '../domain/language.ts'
import { getTranslation } from '@payloadcms/translations'
import {
  addDataAndFileToRequest,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
  parseParams,
} from 'payload'
import { rowsFor } from './limitOperations.ts'
import { limitLookUps, refuseTooMuch } from './limitLookUps.ts'
import { inTransaction } from '../database/transaction.ts'
import { problems } from '../domain/problems.ts'
import { saysSomething } from '../domain/saysSomething.ts'
import { answerTo } from './answerError.ts'
import { problem } from '../errors/problem.ts'
import { toldToEach } from './toldToEach.ts'
import { requireActor } from '../access/requireActor.ts'

type Failure = { id: string; code: string; message: string }
type Outcome = { doc: unknown } | (Failure & { status: number })
type Asked = ReturnType<typeof parseParams>
type Way = {
  method: 'patch' | 'delete'
  right: 'update' | 'delete'
  /** Writes one document as its own route does, and answers as it does. */
  write: (req: PayloadRequest, id: string, asked: Asked, data: object) => Promise<unknown>
  done: 'general:updatedCountSuccessfully' | 'general:deletedCountSuccessfully'
  undone: 'error:unableToUpdateCount' | 'error:unableToDeleteCount'
}

/**
 * `PATCH` and `DELETE /api/<collection>?where=…`. Payload's own would judge all at once and store all
 * alike, and pass over in silence what is not the caller's. Here each document that the caller sees is
 * written by itself: 200 when at least one landed or none matched, else the status of the first refusal
 * (contract §4).
 */
export const bulkEndpoints = (collection: CollectionSlug): Endpoint[] => {
  const of = (
    req: PayloadRequest,
    id: string,
    { depth, overrideLock = false, populate, select }: Asked,
  ) => ({ collection, depth, id, overrideAccess: false, overrideLock, populate, req, select })
  const ways: Way[] = [
    {
      method: 'patch',
      right: 'update',
      write: (req, id, asked, data) => req.payload.update({ ...of(req, id, asked), data }),
      done: 'general:updatedCountSuccessfully',
      undone: 'error:unableToUpdateCount',
    },
    {
      method: 'delete',
      right: 'delete',
      write: (req, id, asked) => req.payload.delete(of(req, id, asked)),
      done: 'general:deletedCountSuccessfully',
      undone: 'error:unableToDeleteCount',
    },
  ]
  return ways.map((way) => bulk(collection, way))
}

const bulk = (collection: CollectionSlug, way: Way): Endpoint => ({
  path: '/',
  method: way.method,
  handler: async (req) => {
    requireActor(req)
    // A copy, for whatever is looked up by the Local API leaves its own depth in the query of the request.
    const asked = { ...parseParams(req.query) }
    await addDataAndFileToRequest(req)
    const { access } = req.payload.collections[collection].config
    if ((await access[way.right]({ req })) === false) throw problem('forbidden', req)
    // One file for many photos; the Local API would leave it out without a word.
    if (req.file) throw problem('fileIsFixed', req, { path: 'file' })
    limitLookUps(req)
    const outcomes: Outcome[] = []
    const ids = await matching(req, collection, asked)
    const dataOf = await toldToEach(req, collection, ids)
    for (const id of ids)
      outcomes.push(await writeOne(req, () => way.write(req, id, asked, dataOf(id)), id))
    const docs = outcomes.flatMap((one) => ('doc' in one ? [one.doc] : []))
    const failures = outcomes.flatMap((one) => ('doc' in one ? [] : [one]))
    return Response.json(
      {
        docs,
        errors: failures.map(({ id, code, message }): Failure => ({ id, code, message })),
        message: summaryOf(req, collection, way, {
          landed: docs.length,
          refused: failures.length,
        }),
      },
      { status: docs.length > 0 ? 200 : statusOf(failures) },
    )
  },
})

/**
 * That of the first refusal; what the caller can mend goes before what only we can. 412 is the answer to one document:
 * of many, that one of them is stale is a conflict.
 */
const statusOf = (failures: readonly { status: number }[]): number => {
  const { status } = failures.find((one) => one.status < 500) ?? failures[0] ?? { status: 200 }
  return status === 412 ? 409 : status
}

/** The documents that the caller asks for and sees, as many as a list may hold. */
async function matching(
  req: PayloadRequest,
  collection: CollectionSlug,
  { limit = 0, sort, where }: Asked,
): Promise<string[]> {
  // Nobody means all there is by a question that was left empty, in whichever way.
  if (!saysSomething(where)) throw problem('malformed', req, { path: 'where' })
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    ...versionsWorkedOn,
    // Asked for by the caller, though it is we who look.
    limit: rowsFor({ limit }, req),
    overrideAccess: false,
    req,
    select: {},
    sort,
    where,
  })
  return docs.map(({ id }) => String(id))
}

/** Whatever becomes of one document, the others are not held up by it; a passing conflict is tried again. */
async function writeOne(
  req: PayloadRequest,
  write: () => Promise<unknown>,
  id: string,
): Promise<Outcome> {
  try {
    const doc = await inTransaction(req, async () => {
      const written = await write()
      refuseTooMuch(req)
      return written
    })
    return { doc }
  } catch (err) {
    const { code, message, status } = reasonIn(req, err)
    if (code === 'internal')
      req.payload.logger.error({ msg: `A document of a bulk write failed: ${id}`, err })
    return { id, code, message, status }
  }
}

function reasonIn(req: PayloadRequest, error: unknown): Omit<Failure, 'id'> & { status: number } {
  const { status, errors } = answerTo(error, error instanceof Error ? error : undefined, req)
  const { code, message } = errors[0] ?? {
    code: 'internal',
    message: problems.internal[languageOf(req.i18n)],
  }
  return { code, message, status }
}

/** In Payload's own words: its admin shows them. */
function summaryOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  { done, undone }: Way,
  { landed, refused }: { landed: number; refused: number },
): string {
  const { singular, plural } = req.payload.collections[collection].config.labels
  const count = refused > 0 ? refused : landed
  const label = getTranslation(count === 1 ? singular : plural, req.i18n)
  return refused > 0
    ? req.t(undone, { count, label, total: landed + refused })
    : req.t(done, { count, label })
}
