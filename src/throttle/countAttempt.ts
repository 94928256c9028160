import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { againHeader } from '../database/retryTransient.ts'
import { problem } from '../errors/problem.ts'
import { clientHeader } from '../serving/clientAddress.ts'
import { type Throttles, throttles } from './throttles.ts'

/** From where a request came, as the front door has noted. */
export const clientIn = ({ headers }: Pick<PayloadRequest, 'headers'>): string =>
  headers.get(clientHeader) ?? ''

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
  if (!settings.rateLimit || req.payloadAPI === 'local' || req.headers.has(againHeader)) return
  const seconds = await throttles()[what].take(...name)
  if (seconds === null) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  throw problem('rateLimited', req)
}
