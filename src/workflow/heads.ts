import type { PayloadRequest } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import type { ArticleHead } from '../payload-types.ts'

const collection = 'articleHeads'

/** The head of an article. @throws when there is none: every article is born with one. */
export async function headOf(req: PayloadRequest, id: string): Promise<ArticleHead> {
  const head = await req.payload.db.findOne<ArticleHead>({
    collection,
    req,
    where: { id: { equals: id } },
  })
  if (!head) throw new Error(`The article ${id} has no head.`)
  return head
}

export const createHead = async (req: PayloadRequest, id: string): Promise<void> => {
  await req.payload.db.create({
    collection,
    data: { id, revision: 1, lastMoveHash: null, writer: writerOf(req) },
    req,
  })
}

/**
 * Raises the revision from the one the writer has seen, and so takes its turn: of two writers that saw
 * the same one, only one finds it still there.
 *
 * @throws an error that makes the transaction be tried again when another writer was first.
 */
export async function raiseRevision(
  req: PayloadRequest,
  id: string,
  seen: number,
): Promise<number> {
  const revision = seen + 1
  const raised: unknown = await req.payload.db.updateOne({
    collection,
    data: { revision, writer: writerOf(req) },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: seen } }] },
  })
  if (!raised) throw staleSnapshot(`Revision ${seen} of the article ${id} is no longer its newest.`)
  return revision
}

export const setLastMove = async (
  req: PayloadRequest,
  id: string,
  lastMoveHash: string,
): Promise<void> => {
  await req.payload.db.updateOne({ collection, data: { lastMoveHash }, id, req })
}

/** Who is told to others whose text was overtaken; nobody where it is the clock that writes. */
const writerOf = (req: PayloadRequest): string | null => actorOf(req)?.id ?? null

/** Labelled as MongoDB labels its own write conflicts, which the transaction answers by trying again. */
const staleSnapshot = (message: string): Error =>
  Object.assign(new Error(message), { errorLabels: ['TransientTransactionError'] })
