import type { Logger } from 'pino'
import { settings } from '../config/settings.ts'
import { clientIn } from '../throttle/clientAddress.ts'
import { throttles } from '../throttle/throttles.ts'
import { log } from './logger.ts'

type Value = string | number | boolean | null | undefined

/** Something that happened: what, and with which outcome. */
export type Event = { event: string; outcome: string } & Record<string, Value>

/** Who asked, as far as the log wants to know: the address comes with the headers. */
type Asked = { headers: Headers; payload?: { logger: Pick<Logger, 'info'> } }

/** Writes down what somebody did, in one line. */
export const logEvent = (asked: Asked, { event, outcome, ...more }: Event): void => {
  const { logger } = asked.payload ?? { logger: log }
  logger.info({ event, outcome, address: clientIn(asked), ...more })
}

/** The same of what anybody can make happen at will: so many lines a minute for an address, and no disk is filled. */
export const logAttempt = (asked: Asked, event: Event): void => {
  const address = clientIn(asked)
  const { lines } = throttles()
  if (settings.rateLimit && lines.wait(address) !== null) return
  void lines.take(address)
  logEvent(asked, event)
}

const told = new WeakSet<object>()

/** An error of which the log has been told in a line of its own, and that is not told again as a refusal. */
export const isTold = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && told.has(error)

export const markTold = (error: unknown): void => {
  if (typeof error === 'object' && error !== null) told.add(error)
}
