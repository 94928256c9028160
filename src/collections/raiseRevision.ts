import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { raiseSiteRevision } from '../publishing/index.ts'

/** For what readers see by name (categories, authors, topics): answers made before the change are stale. */
export const raiseRevision: CollectionAfterChangeHook = async ({ req }) => {
  await raiseSiteRevision(req)
}

/** The same after one of them is deleted. */
export const raiseRevisionAfterDelete: CollectionAfterDeleteHook = async ({ req }) => {
  await raiseSiteRevision(req)
}
