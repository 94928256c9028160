import type { Payload } from 'payload'
import { repeat } from '../lifetime/repeat.ts'
import { tellOfEndingRights } from '../workflow/tellOfEndingRights.ts'

const hour = 3_600_000

/**
 * Looks once an hour for photos of live articles whose rights end.
 *
 * @returns stops it, after the look that is under way.
 */
export const startRightsWatch = (payload: Payload): (() => Promise<void>) =>
  repeat(payload, {
    named: 'look for photos whose rights end',
    do: () => tellOfEndingRights(payload),
    // Not among all that a start has to do.
    first: 60_000,
    pause: hour,
  })
