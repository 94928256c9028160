import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import type { Branch } from '../domain/categoryTree.ts'

/** All categories with their parents: a few dozen rows, read within the caller's transaction. */
export async function categoryTree(req: PayloadRequest): Promise<Branch[]> {
  const categories = await findRows(req, 'categories', { select: ['parent'] })
  return categories.map(({ id, parent }) => ({ id, parent: parent ?? null }))
}
