import type { Payload } from 'payload'
import { takeCheckpoint } from '../audit/takeCheckpoint.ts'
import { repeat } from '../lifetime/repeat.ts'

const minute = 60_000

/**
 * Seals the heads of all logs within the first minutes of each hour.
 *
 * @returns stops it, after the row that is being taken.
 */
export const startCheckpoints = (payload: Payload): (() => Promise<void>) =>
  repeat(payload, {
    named: 'seal the heads of the logs',
    do: () => takeCheckpoint(payload),
    // Not among all that a start has to do.
    first: minute,
    pause: 5 * minute,
  })
