import type { AfterErrorHook, CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { isBusy } from '../../database/index.ts'
import { warnOwner } from '../../mail/warnOwner.ts'
import { inBackground } from '../../serving/inBackground.ts'
import { throttles } from '../../throttle/throttles.ts'
import { noteSignIn, type SignIn, signInOf } from './signIn.ts'

/** Only wrong passwords stay counted. */
export const forgetRightPassword: CollectionAfterOperationHook = async ({
  operation,
  req,
  result,
}) => {
  const signIn = operation === 'login' ? signInOf(req) : null
  if (signIn === null) return result
  await giveBack(signIn)
  await throttles().signInAs.forget(signIn.client, signIn.account)
  return result
}

/** After a login over REST that came to nothing; for `hooks.afterError`. Those of GraphQL are ended one by one. */
export const endFailedSignIn: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  if (!graphqlResult) await failSignIn(req, error)
}

/**
 * After a login that came to nothing: whom the database had no time for has not tried anything; and the owner of an
 * account is told, once in a while, when too many wrong passwords were given for it.
 */
export const failSignIn = async (req: PayloadRequest, error: unknown): Promise<void> => {
  const signIn = signInOf(req)
  if (signIn === null) return
  noteSignIn(req, null)
  if (isBusy(error)) return giveBack(signIn)
  const { payload } = req
  const { account, isKnown } = signIn
  if (isKnown && throttles().signInTo.wait(account) !== null)
    inBackground((signal) => warnOwner(payload, account, signal))
}

const giveBack = async ({ account, client, counted }: SignIn): Promise<void> => {
  const { signIn, signInAs, signInTo } = throttles()
  if (counted.client) await signIn.giveBack(client)
  if (counted.client) await signInAs.giveBack(client, account)
  if (counted.account) await signInTo.giveBack(account)
}
