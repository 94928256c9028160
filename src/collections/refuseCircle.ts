import type { Sentence } from '../domain/language.ts'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { type Branch, pathTo } from '../domain/categoryTree.ts'
import { idOf } from '../domain/idOf.ts'
import { problem } from '../errors/problem.ts'

type Circle = {
  /** The field that leads from a document to another of its kind. */
  path: 'parent' | 'successor'
  /** Where each document leads that leads on, as the caller's transaction sees it. */
  steps: (req: PayloadRequest) => Promise<Branch[]>
  says: Sentence
}

/** Lets no document lead to itself, by however many others. */
export const refuseCircle =
  ({ path, steps, says }: Circle): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    const self = idOf(originalDoc)
    const next = idOf(data?.[path])
    if (self === null || next === null) return
    if (pathTo(next, await steps(req)).includes(self)) throw problem('invalid', req, { path, says })
  }
