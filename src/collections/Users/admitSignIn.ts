import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import {
  type AfterErrorHook,
  AuthenticationError,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { isBusy } from '../../database/index.ts'
import { isFarTooLong } from '../../domain/password.ts'
import { clientIn, countAttempt } from '../../throttle/countAttempt.ts'
import { throttles } from '../../throttle/throttles.ts'
import { noteSignIn, signInOf } from './signIn.ts'

/**
 * Counts who tries to log in before anything else is done, so that a hundred tries at once count as a
 * hundred; and answers for an account that is unknown or switched off as for a wrong password, after the
 * same time.
 */
export const admitSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = args.data as { email?: unknown; password?: unknown }
  // Payload says what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const signIn = { account: email.toLowerCase().trim(), client: clientIn(req) }
  await countAttempt(req, 'signInAs', signIn.client, signIn.account)
  await countAttempt(req, 'signIn', signIn.client)
  noteSignIn(req, signIn)
  if (isFarTooLong(password)) throw new AuthenticationError(req.t)
  if (!(await isOpen(req, signIn.account))) {
    await hashInVain(password)
    throw new AuthenticationError(req.t)
  }
  return args
}

/** Only wrong passwords stay counted. */
export const forgetRightPassword: CollectionAfterOperationHook = async ({
  operation,
  req,
  result,
}) => {
  const signIn = operation === 'login' ? signInOf(req) : null
  if (signIn === null) return result
  await throttles().signInAs.forget(signIn.client, signIn.account)
  await throttles().signIn.giveBack(signIn.client)
  return result
}

/** Whom the database had no time for has not tried anything. */
export const forgetFailedTry: AfterErrorHook = async ({ error, req }) => {
  const signIn = isBusy(error) ? signInOf(req) : null
  if (signIn === null) return
  await throttles().signInAs.giveBack(signIn.client, signIn.account)
  await throttles().signIn.giveBack(signIn.client)
}

const isOpen = async ({ payload }: PayloadRequest, email: string): Promise<boolean> => {
  const user = await payload.db.findOne<{ id: string; active?: boolean | null }>({
    collection: 'users',
    select: { active: true },
    where: { email: { equals: email } },
  })
  return user?.active === true
}

/** What Payload does with the password of an account that exists. */
const hashInVain = (password: string): Promise<unknown> =>
  promisify(pbkdf2)(password, 'nobody', 600_000, 32, 'sha256')
