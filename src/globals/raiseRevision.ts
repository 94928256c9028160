import type { GlobalAfterChangeHook } from 'payload'
import { raiseSiteRevision } from '../publishing/index.ts'

/** Answers made before the front page or the newsroom's own words were changed are stale. */
export const raiseRevision: GlobalAfterChangeHook = async ({ doc, req }) => {
  await raiseSiteRevision(req)
  return doc as unknown
}
