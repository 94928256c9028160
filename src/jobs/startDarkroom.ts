import type { Payload } from 'payload'
import { renderDue } from '../images/renderDue.ts'
import { repeat } from '../lifetime/repeat.ts'

/**
 * Makes of new photos, now and from now on, what nobody waited for as they were uploaded.
 *
 * @returns stops it, after the file that is being made.
 */
export const startDarkroom = (payload: Payload): (() => Promise<void>) =>
  repeat(payload, {
    named: 'make renditions of photos',
    do: (signal) => renderDue(payload, { signal, atMost: 10_000 }),
    pause: 5_000,
  })
