import type { Payload } from 'payload'
import { thinVersions } from '../workflow/thinVersions.ts'
import { repeat } from '../lifetime/repeat.ts'

const hour = 3_600_000

/**
 * Thins the history of articles once a day.
 *
 * @returns stops it, after the article that is being looked at.
 */
export const startThinning = (payload: Payload): (() => Promise<void>) =>
  repeat(payload, {
    named: 'thin the versions of articles',
    do: (signal) => thinVersions(payload, { signal }),
    // Not among all that a start has to do.
    first: hour,
    pause: 24 * hour,
  })
