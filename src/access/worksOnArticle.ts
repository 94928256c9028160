import type { PayloadRequest } from 'payload'
import { type Branch, pathTo } from '../domain/categoryTree.ts'
import { idOf } from '../domain/idOf.ts'
import { readsAll } from '../domain/rights.ts'
import { desk, hasRole } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'
import { categoryTree } from './categoryTree.ts'

type Row = { id?: unknown; owner?: unknown; category?: unknown }

/**
 * Whether whoever asks sees all of an article they have been given, or what is public of it. A text of its
 * history comes without an id, and only to those who do.
 */
export async function worksOnArticle(req: PayloadRequest, row: Row): Promise<boolean> {
  if (row.id === undefined) return true
  const actor = actorOf(req)
  const category = idOf(row.category)
  const needsTree = category !== null && hasRole(actor, ...desk) && actor?.sections.length !== 0
  const categoryPath = needsTree ? pathTo(category, await treeOf(req)) : []
  return readsAll(actor, 'articles', { owner: idOf(row.owner), category, categoryPath })
}

/** One request shows many articles; the tree is read once for all of them. */
const trees = new WeakMap<PayloadRequest, Promise<Branch[]>>()

const treeOf = (req: PayloadRequest): Promise<Branch[]> => {
  const tree = trees.get(req) ?? categoryTree(req)
  trees.set(req, tree)
  return tree
}
