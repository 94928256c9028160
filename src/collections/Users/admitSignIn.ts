import { AuthenticationError, type CollectionBeforeOperationHook } from 'payload'
import { findRow } from '../../database/rows.ts'
import { isFarTooLong } from '../../domain/password.ts'
import { clientIn, countAttemptAt } from '../../throttle/countAttempt.ts'
import { slowDown } from '../../throttle/slowDown.ts'
import { hashInVain } from './isPasswordOf.ts'
import { noteSignIn, type SignIn } from './signIn.ts'

/**
 * Counts who tries to log in before anything else is done, so that a hundred tries at once count as a
 * hundred: first by address, and nothing of an address that is refused. Answers for an account that is unknown or
 * switched off as for a wrong password, after the same time.
 */
export const admitSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = args.data as { email?: unknown; password?: unknown }
  // Payload says what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const account = email.toLowerCase().trim()
  const counted = { client: false, account: false }
  const signIn: SignIn = { account, client: clientIn(req), counted, isKnown: false }
  noteSignIn(req, signIn)
  await countAttemptAt(req, { whatever: 'signIn', one: 'signInAs' }, account)
  counted.client = true
  counted.account = await slowDown(req, account)
  if (isFarTooLong(password)) throw new AuthenticationError(req.t)
  const where = { email: { equals: account } }
  const user = await findRow(req.payload, 'users', where, { select: ['active'] })
  signIn.isKnown = user !== null
  if (user?.active !== true) {
    await hashInVain(password)
    throw new AuthenticationError(req.t)
  }
  return args
}
