import type { CollectionBeforeChangeHook } from 'payload'

type Account = { id: string; active?: boolean | null; email?: string; password?: unknown }

/**
 * An account that is switched off has no session left, and so no token that could be renewed. A link that
 * was mailed before is void as well then, or once there is another password or mailbox.
 */
export const endSessions: CollectionBeforeChangeHook<Account> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation === 'create') return data
  const isOff = data.active === false
  const isLinkVoid = isOff || Boolean(data.password) || data.email !== originalDoc?.email
  return {
    ...data,
    ...(isOff && { sessions: [] }),
    ...(isLinkVoid && { resetPasswordToken: null, resetPasswordExpiration: null }),
  }
}
