import { AuthenticationError, type CollectionBeforeLoginHook } from 'payload'
import { findRowById, updateRow } from '../../database/rows.ts'
import { signInOf } from './signIn.ts'

type Session = { id: string; expiresAt: string | Date }
type Account = {
  id: string
  active?: boolean | null
  hash?: string
  sessions?: Session[] | null
}

/**
 * Payload adds a session by writing back the whole account as it was before the password was hashed: what
 * happened meanwhile (switched off, a role taken, a new password, another session) would be undone. Here
 * the account as it is stored gets the new session. An account that is switched off, or has another
 * password by now, is answered as a wrong password is.
 */
export const keepWhatIsStored: CollectionBeforeLoginHook<Account> = async ({ req, user }) => {
  if (user.active !== true) throw new AuthenticationError(req.t)
  // A new password by a link is set and stored in one transaction; nothing can come between.
  if (signInOf(req) === null) return user
  // Outside of the transaction, so as others see it: not what this very login has just written.
  const stored = await findRowById(req.payload, 'users', user.id)
  const written = await findRowById(req, 'users', user.id, { select: ['sessions'] })
  const added = written?.sessions?.at(-1)
  if (stored?.active !== true || stored.hash !== user.hash || !added)
    throw new AuthenticationError(req.t)
  const sessions = [...(stored.sessions ?? []).filter(isRunning), added]
  // As Payload does: a session is no change of the account.
  await updateRow(req, 'users', user.id, { ...stored, sessions, updatedAt: null })
  return { ...user, ...stored, sessions }
}

const isRunning = ({ expiresAt }: Session): boolean => new Date(expiresAt) > new Date()
