import type { Sentence } from '../domain/language.ts'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { type Branch, pathTo } from '../domain/categoryTree.ts'
import { idOf } from '../domain/idOf.ts'
import { problem } from '../errors/problem.ts'

type Circle = {
  /** The field that leads from a document to another of its kind. */
  path: 'parent' | 'successor'
  says: Sentence
}

/** Lets no document lead to itself, by however many others. */
export const refuseCircle =
  ({ path, says }: Circle): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    const self = idOf(originalDoc)
    const next = idOf(data?.[path])
    if (self === null || next === null) return
    if (pathTo(next, await stepsOf(req, path)).includes(self))
      throw problem('invalid', req, { path, says })
  }

/** Where each document leads that leads on; a few dozen rows, read within the caller's transaction. */
async function stepsOf(req: PayloadRequest, path: Circle['path']): Promise<Branch[]> {
  const where = { [path]: { exists: true } }
  if (path === 'parent') {
    const categories = await findRows(req, 'categories', { select: [path], where })
    return categories.map(({ id, parent }) => ({ id, parent: parent ?? null }))
  }
  const authors = await findRows(req, 'authors', { select: [path], where })
  return authors.map(({ id, successor }) => ({ id, parent: successor ?? null }))
}
