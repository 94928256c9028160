import type { GlobalAfterReadHook } from 'payload'
import { visibleIds } from '../../access/visibleIds.ts'
import { idOf, idsOf } from '../../domain/idOf.ts'
import type { FrontPage } from '../../payload-types.ts'

/**
 * Leaves in the lists what the reader may read of: for the public what is live now. A draft may have been
 * put there ahead of its time, and an article that was live may have been withdrawn.
 */
export const showVisible: GlobalAfterReadHook = async ({ doc: stored, overrideAccess, req }) => {
  const doc = stored as Partial<FrontPage>
  if (overrideAccess) return doc
  const { slots, recommended } = doc
  const visible = await visibleIds(
    req,
    'articles',
    idsOf([...(slots ?? []), ...(recommended ?? [])]),
  )
  const shown = (list: readonly unknown[]) => list.filter((one) => visible.has(idOf(one) ?? ''))
  return {
    ...doc,
    ...(slots && { slots: shown(slots) }),
    ...(recommended && { recommended: shown(recommended) }),
  }
}
