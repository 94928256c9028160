import type { CollectionAfterLogoutHook } from 'payload'
import { logEvent } from '../../log/logEvent.ts'

export const logSignOut: CollectionAfterLogoutHook = ({ req }) => {
  logEvent(req, { event: 'signOut', outcome: 'done', account: req.user?.email ?? null })
}
