import type { CollectionBeforeLoginHook } from 'payload'
import { AuthenticationError } from 'payload'

/** A switched-off account can't log in, and is answered as a wrong password is. */
export const refuseInactive: CollectionBeforeLoginHook<{ id: string; active?: boolean | null }> = ({
  req,
  user,
}) => {
  if (user.active !== true) throw new AuthenticationError(req.t)
}
