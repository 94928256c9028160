import type { Sentence } from '../domain/language.ts'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
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
  async ({ collection, data, originalDoc, req }) => {
    const self = idOf(originalDoc)
    const next = idOf(data?.[path])
    if (self === null || next === null) return
    if (pathTo(next, await stepsOf(req, collection.slug, path)).includes(self))
      throw problem('invalid', req, { path, says })
  }

/** Where each document leads that leads on; a few dozen rows, read within the caller's transaction. */
async function stepsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  path: Circle['path'],
): Promise<Branch[]> {
  const { docs } = await req.payload.db.find<{ id: string | number; [path: string]: unknown }>({
    collection,
    pagination: false,
    req,
    select: { [path]: true },
    where: { [path]: { exists: true } },
  })
  return docs.map((doc) => ({ id: String(doc.id), parent: idOf(doc[path]) }))
}
