import type { AfterErrorHook, CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { isBusy } from '../../database/index.ts'
import { logAttempt, logEvent, markTold } from '../../log/logEvent.ts'
import { warnOwner } from '../../mail/warnOwner.ts'
import { inBackground } from '../../lifetime/inBackground.ts'
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
  logEvent(req, { event: 'signIn', outcome: 'right', account: signIn.account })
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
  const { account, isKnown } = signIn
  const outcome = outcomeOf(error)
  logAttempt(req, { event: 'signIn', outcome, account: isKnown ? account : null })
  if (outcome !== 'failed') markTold(error)
  if (outcome === 'busy') return giveBack(signIn)
  const { payload } = req
  if (isKnown && throttles().signInTo.wait(account) !== null)
    inBackground((signal) => warnOwner(payload, account, signal))
}

const outcomeOf = (error: unknown): 'busy' | 'wrong' | 'stopped' | 'failed' => {
  if (isBusy(error)) return 'busy'
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return status === 401 ? 'wrong' : status === 429 ? 'stopped' : 'failed'
}

const giveBack = async ({ account, client, counted }: SignIn): Promise<void> => {
  const { signIn, signInAs, signInTo } = throttles()
  if (counted.client) await signIn.giveBack(client)
  if (counted.client) await signInAs.giveBack(client, account)
  if (counted.account) await signInTo.giveBack(account)
}
