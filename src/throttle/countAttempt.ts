import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { againHeader } from '../database/retryTransient.ts'
import { problem } from '../errors/problem.ts'
import { clientIn } from './clientAddress.ts'
import { type Throttles, throttles } from './throttles.ts'

export { clientIn }

/**
 * Counts an attempt of a caller's; the server's own are as many as it likes, and a request that is made again because
 * the database asked for it is one with the first.
 *
 * @throws 429 `rateLimited`, with the header Retry-After, when there have been too many.
 */
export const countAttempt = async (
  req: PayloadRequest,
  what: keyof Throttles,
  ...name: string[]
): Promise<void> => {
  if (!isCounted(req)) return
  const seconds = await throttles()[what].take(...name)
  if (seconds !== null) throw tooMany(req, seconds)
}

/**
 * Counts what an address tries at one thing, a mailbox or an account, and at whatever: a whole newsroom may call from
 * one, and a program that is refused again and again at the same thing does not stop the others there.
 *
 * @throws what `countAttempt` throws.
 */
export const countAttemptAt = async (
  req: PayloadRequest,
  { whatever, one }: { whatever: keyof Throttles; one: keyof Throttles },
  name: string,
): Promise<void> => {
  const client = clientIn(req)
  await countAttempt(req, whatever, client)
  try {
    await countAttempt(req, one, client, name)
  } catch (refused) {
    await throttles()[whatever].giveBack(client)
    throw refused
  }
}

export const isCounted = ({ headers, payloadAPI }: PayloadRequest): boolean =>
  settings.rateLimit && payloadAPI !== 'local' && !headers.has(againHeader)

export const tooMany = (req: PayloadRequest, seconds: number): Error => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  return problem('rateLimited', req)
}
