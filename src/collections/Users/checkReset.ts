import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'
import { findRow } from '../../database/rows.ts'
import { problem } from '../../errors/problem.ts'
import { logAttempt, logEvent, markTold } from '../../log/logEvent.ts'
import { clientIn, countAttempt } from '../../throttle/countAttempt.ts'
import { throttles } from '../../throttle/throttles.ts'
import { checkPassword } from './refuseWeakPassword.ts'
import { noteSignIn } from './signIn.ts'

/**
 * Before a link sets a password: the link is one that was given out, to an account that is not switched
 * off, and what was typed is a password. Payload looks at neither, and then logs in.
 */
export const checkReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  noteSignIn(req, null)
  await countAttempt(req, 'reset', clientIn(req))
  const { password, token } = args.data as { password?: unknown; token?: unknown }
  // Of nothing there are many: every account that was never given a link.
  const user =
    typeof token === 'string' && token !== ''
      ? await findRow(req, 'users', {
          resetPasswordToken: { equals: token },
          resetPasswordExpiration: { greater_than: new Date().toISOString() },
        })
      : null
  if (user?.active !== true) {
    const refused = problem('forbidden', req, {
      path: 'token',
      says: {
        vi: 'Đường dẫn này không còn hiệu lực; hãy yêu cầu đường dẫn mới.',
        en: 'This link is no longer valid; ask for a new one.',
      },
    })
    logAttempt(req, { event: 'resetPassword', outcome: 'wrong' })
    markTold(refused)
    throw refused
  }
  checkPassword(req, password, user)
  return args
}

/** Only links that were never given out stay counted. */
export const forgetRightLink: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result
  await throttles().reset.giveBack(clientIn(req))
  const { user } = result as { user?: { email?: string } }
  logEvent(req, { event: 'resetPassword', outcome: 'right', account: user?.email ?? null })
  return result
}
