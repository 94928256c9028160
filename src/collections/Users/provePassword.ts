import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { findRowById } from '../../database/rows.ts'
import { asTyped, isFarTooLong } from '../../domain/password.ts'
import { problem } from '../../errors/problem.ts'
import { clientIn, countAttemptAt, isCounted } from '../../throttle/countAttempt.ts'
import { throttles } from '../../throttle/throttles.ts'
import { isPasswordOf } from './isPasswordOf.ts'

type Account = { id: string; email?: string; password?: unknown; currentPassword?: unknown }

/**
 * Whoever changes their own password, or the mailbox by which it can be set anew, gives the present one: a session that
 * somebody left open, or that was stolen, is no more than a session. An administrator who helps somebody else
 * needs none.
 */
export const provePassword: CollectionBeforeValidateHook<Account> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || !originalDoc) return data
  const { currentPassword, ...rest } = data
  const isOwn = actorOf(req)?.id === originalDoc.id
  if (isOwn && (rest.password || addressIn(rest) !== addressIn(originalDoc)))
    await prove(req, originalDoc.id, currentPassword)
  return rest
}

const addressIn = ({ email }: Partial<Account>): string => (email ?? '').toLowerCase().trim()

/** @throws 403 `wrongPassword`; 429 `rateLimited` when it was wrong too often, here and at the login together. */
async function prove(req: PayloadRequest, id: string, given: unknown): Promise<void> {
  const says = problem('wrongPassword', req, { path: 'currentPassword' })
  if (typeof given !== 'string' || given === '' || isFarTooLong(given)) throw says
  const account = await findRowById(req, 'users', id, { select: ['email', 'hash', 'salt'] })
  if (!account) throw says
  const client = clientIn(req)
  await countAttemptAt(req, { whatever: 'signIn', one: 'signInAs' }, account.email)
  if (!(await isPasswordOf(account, asTyped(given)))) throw says
  if (!isCounted(req)) return
  await throttles().signInAs.giveBack(client, account.email)
  await throttles().signIn.giveBack(client)
}
