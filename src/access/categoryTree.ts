import type { PayloadRequest } from 'payload'
import type { Branch } from '../domain/categoryTree.ts'
import { idOf } from '../domain/idOf.ts'

/** All categories with their parents: a few dozen rows, read within the caller's transaction. */
export async function categoryTree(req: PayloadRequest): Promise<Branch[]> {
  const { docs } = await req.payload.db.find<{ id: string | number; parent?: unknown }>({
    collection: 'categories',
    pagination: false,
    req,
    select: { parent: true },
  })
  return docs.map(({ id, parent }) => ({ id: String(id), parent: idOf(parent) }))
}
