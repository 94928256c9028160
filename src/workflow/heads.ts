import type { PayloadRequest, Where } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { createRow, findRowById, updateRow } from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'

const collection = 'articleHeads'

/** The head of an article. @throws when there is none: every article is born with one. */
export async function headOf(req: PayloadRequest, id: string): Promise<Row<'articleHeads'>> {
  const head = await findRowById(req, collection, id)
  if (!head) throw new Error(`The article ${id} has no head.`)
  return head
}

export const createHead = async (req: PayloadRequest, id: string): Promise<void> => {
  const writer = writerOf(req)
  await createRow(req, collection, { id, revision: 1, lastMoveHash: null, writer })
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
  const where: Where = { and: [{ id: { equals: id } }, { revision: { equals: seen } }] }
  if (!(await updateRow(req, collection, where, { revision, writer: writerOf(req) })))
    throw staleSnapshot(`Revision ${seen} of the article ${id} is no longer its newest.`)
  return revision
}

export const setLastMove = async (
  req: PayloadRequest,
  id: string,
  lastMoveHash: string,
): Promise<void> => {
  await updateRow(req, collection, id, { lastMoveHash })
}

/** Who is told to others whose text was overtaken; nobody where it is the clock that writes. */
const writerOf = (req: PayloadRequest): string | null => actorOf(req)?.id ?? null

/** Labelled as MongoDB labels its own write conflicts, which the transaction answers by trying again. */
const staleSnapshot = (message: string): Error =>
  Object.assign(new Error(message), { errorLabels: ['TransientTransactionError'] })
