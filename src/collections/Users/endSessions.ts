import type { CollectionBeforeChangeHook } from 'payload'

/** An account that is switched off has no session left, and so no token that could be renewed. */
export const endSessions: CollectionBeforeChangeHook<{ id: string; active?: boolean | null }> = ({
  data,
}) => (data.active === false ? { ...data, sessions: [] } : data)
