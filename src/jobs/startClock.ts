import type { Payload } from 'payload'
import { publishDue } from '../workflow/publishOnTime.ts'
import { repeat } from '../lifetime/repeat.ts'

/**
 * Publishes what is due, now and from now on; what fell due while the newsroom was closed goes out at once.
 *
 * @returns stops it, after the look that is under way.
 */
export const startClock = (payload: Payload): (() => Promise<void>) =>
  repeat(payload, {
    named: 'look for what is due',
    do: () => publishDue(payload),
    // What is due is published well within the minute of the contract (§4).
    pause: 15_000,
  })
