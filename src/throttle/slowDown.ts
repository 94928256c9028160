import type { PayloadRequest, RequestContext } from 'payload'
import { isCounted, tooMany } from './countAttempt.ts'
import { throttles } from './throttles.ts'
import { WaitingRoom } from './WaitingRoom.ts'

/** Long enough to make guessing dear, short enough for an owner who types the right password meanwhile. */
const milliseconds = 2_000
const room = new WaitingRoom({ milliseconds, places: 100 })

/** `Symbol.for`, because a production build may hold this file more than once. */
const key = Symbol.for('toasoan.hasWaited')

/**
 * Counts a try at an account, wherever it comes from. After many wrong ones everybody waits a moment, whatever they
 * typed, before anything is looked up; nobody is refused for what others did.
 *
 * @returns whether it was counted: one that has to wait is not.
 * @throws 429 `rateLimited` when one request makes several tries that would all have to wait.
 */
export const slowDown = async (req: PayloadRequest, account: string): Promise<boolean> => {
  if (!isCounted(req)) return throttles().signInTo.wait(account) === null
  const seconds = await throttles().signInTo.take(account)
  if (seconds === null) return true
  const context: RequestContext & { [key]?: true } = req.context
  if (context[key]) throw tooMany(req, seconds)
  context[key] = true
  await room.wait()
  return false
}
