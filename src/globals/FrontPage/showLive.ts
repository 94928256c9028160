import type { GlobalAfterReadHook } from 'payload'
import { idOf, idsOf } from '../../domain/idOf.ts'
import type { FrontPage } from '../../payload-types.ts'
import { liveAmong } from './liveAmong.ts'

/** Leaves in the lists what readers see: an article that was withdrawn drops out, for those who work on it too. */
export const showLive: GlobalAfterReadHook = async ({ doc: stored, overrideAccess, req }) => {
  const doc = stored as Partial<FrontPage>
  if (overrideAccess) return doc
  const { slots, recommended } = doc
  const live = await liveAmong(req, idsOf([...(slots ?? []), ...(recommended ?? [])]))
  const shown = (list: readonly unknown[]) => list.filter((one) => live.has(idOf(one) ?? ''))
  return {
    ...doc,
    ...(slots && { slots: shown(slots) }),
    ...(recommended && { recommended: shown(recommended) }),
  }
}
