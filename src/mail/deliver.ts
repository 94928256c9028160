import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import type { Letter } from './letters.ts'

/** Servers that do not know us yet, or are busy, ask to be called again: after seconds, or minutes. */
const pauses = [1_000, 60_000, 600_000] as const

/** Whether there is a server to send mail with. */
export const canSendMail = (): boolean => settings.mail !== null

/**
 * Hands a letter to the mail server, several times if it has to be; `signal` ends the waiting in between.
 *
 * @param onRefused is told of every try that failed.
 * @returns whether the server took it.
 */
export const deliver = async (
  payload: Payload,
  { to, ...letter }: Letter & { to: string },
  { onRefused, signal }: { onRefused: () => Promise<void>; signal: AbortSignal },
): Promise<boolean> => {
  const tries = [...pauses, null]
  for (const wait of tries) {
    try {
      await payload.sendEmail({ ...letter, to })
      return true
    } catch (err) {
      // It is told and tried again; what the mail was for stands whether it arrives or not.
      payload.logger.error({ msg: `No mail could be sent to ${to}.`, err })
      await onRefused()
      if (wait === null || isForGood(err) || !(await waited(wait, signal))) return false
    }
  }
  return false
}

/** A code of 500 and more says that another try is in vain: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
const isForGood = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500

const waited = async (milliseconds: number, signal: AbortSignal): Promise<boolean> => {
  try {
    await pause(milliseconds, undefined, { ref: false, signal })
    return true
  } catch {
    // The only error there is: the process stops, and the letter is not sent.
    return false
  }
}
