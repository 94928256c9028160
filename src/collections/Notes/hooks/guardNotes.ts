import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { extentOf } from '../../../access/conditions.ts'
import { isId } from '../../../database/isId.ts'
import { holdArticle } from '../../../database/transaction.ts'
import { idOf } from '../../../domain/idOf.ts'
import { type Actor, hasRole, staff } from '../../../domain/roles.ts'
import { seesWorkingVersion } from '../../../domain/workflow/edit.ts'
import { problem } from '../../../errors/problem.ts'
import { namesNothing } from '../../../hardening/refuseMissing.ts'
import type { Note } from '../../../payload-types.ts'
import { standingOf } from '../../../workflow/situationOf.ts'
import { workedOn } from '../../../workflow/versions.ts'

type Written = Record<string, unknown>

/** What a note says of itself once and for all. */
const saidOnce = ['article', 'kind', 'path', 'quote', 'replyTo', 'writer'] as const

/**
 * Sees what a caller wants to write before Payload has dropped any of it: a new note is of an article whose
 * version being worked on the caller sees, and names its writer by itself; what it says once stays said.
 */
export const guardNotes: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const actor = actorOf(req)
  // Whoever else asks is refused by the access rules, as Payload does it.
  if (!actor || !hasRole(actor, ...staff)) return args
  const { data, id } = args as { data?: Written; id?: unknown }
  const written: Written = { ...data }
  // Payload would take a moment of the caller's for the moment of writing.
  delete written.createdAt
  delete written.updatedAt
  if (operation === 'create') return { ...args, data: await begun(actor, req, written) }
  await refuseOtherWords(req, written, id)
  return { ...args, data: written }
}

async function begun(actor: Actor, req: PayloadRequest, written: Written): Promise<Written> {
  const article = idOf(written.article)
  const replyTo = idOf(written.replyTo)
  if (article !== null && !(await isWorkedOnBy(actor, req, article)))
    throw namesNothing(req, 'article')
  if (replyTo !== null && !(await isNoteOf(req, article, replyTo)))
    throw namesNothing(req, 'replyTo')
  return { ...written, writer: actor.id, resolvedAt: null, resolvedBy: null }
}

async function isWorkedOnBy(actor: Actor, req: PayloadRequest, id: string): Promise<boolean> {
  if (!isId(req.payload, id)) return false
  // What must be fixed is asked by moves: a note is there before a move, or after it.
  await holdArticle(req, id)
  const worked = await workedOn(req, id)
  return worked !== null && seesWorkingVersion({ actor, article: await standingOf(req, worked) })
}

const isNoteOf = async (
  req: PayloadRequest,
  article: string | null,
  id: string,
): Promise<boolean> => {
  const note = await noteOf(req, id)
  return note !== null && idOf(note.article) === article
}

/** The note, where the caller may read it: asked uncounted, as a transaction of MongoDB wants its first question. */
async function noteOf(req: PayloadRequest, id: string): Promise<Note | null> {
  const extent = await extentOf('read', 'notes', req)
  if (extent === false || !isId(req.payload, id)) return null
  const { docs } = await req.payload.find({
    collection: 'notes',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: Object.fromEntries(saidOnce.map((field) => [field, true])),
    where: { and: [{ id: { equals: id } }, ...(extent === true ? [] : [extent])] },
  })
  return docs[0] ?? null
}

async function refuseOtherWords(req: PayloadRequest, written: Written, id: unknown): Promise<void> {
  // Many are written one by one (see `endpoints/bulk.ts`).
  if (typeof id !== 'string' && typeof id !== 'number') throw problem('malformed', req)
  const present = await noteOf(req, String(id))
  if (!present) throw problem('notFound', req)
  const said: Written = { ...present }
  const path = saidOnce.find(
    (field) => written[field] !== undefined && plain(written[field]) !== plain(said[field]),
  )
  if (path)
    throw problem('forbidden', req, {
      path,
      says: {
        vi: 'Ghi chú đã viết thì chỉ người viết sửa được nội dung; bài, loại, vị trí và đoạn trích giữ nguyên.',
        en: 'Of a note that is written its writer may change the text; its article, kind, place and quote stay.',
      },
    })
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' ? idOf(value) : value === '' ? null : value
