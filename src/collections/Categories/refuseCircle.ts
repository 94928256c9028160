import type { CollectionBeforeValidateHook } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { categoryTree } from '../../access/categoryTree.ts'
import { pathTo } from '../../domain/categoryTree.ts'
import { problem } from '../../errors/problem.ts'

/** A category can't stand below itself. */
export const refuseCircle: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const self = idOf(originalDoc)
  const parent = idOf(data?.parent)
  if (self === null || parent === null) return
  if (pathTo(parent, await categoryTree(req)).includes(self))
    throw problem('invalid', req, {
      path: 'parent',
      says: {
        vi: 'Chuyên mục không thể nằm trong chính nó.',
        en: 'A category cannot stand below itself.',
      },
    })
}
