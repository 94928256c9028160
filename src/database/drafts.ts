import type { Where } from 'payload'

/*
 * How Payload keeps drafts, for whoever asks (ADR 3): the row of `articles` is what is live, or else the version being
 * worked on; while something is live, that one is the newest of its versions. `workflow/versions.ts` writes them.
 */

/** Asks of the versions being worked on: an option of Payload's reads and writes. */
export const versionsWorkedOn = { draft: true } as const

/** Asks of the rows. */
export const rowsAlone = { draft: false } as const

/** Of rows: readers see it. */
export const isLive: Where = { _status: { equals: 'published' } }
export const isNotLive: Where = { _status: { not_equals: 'published' } }

/** Of versions: readers have seen it. */
export const wasLive: Where = { 'version._status': { equals: 'published' } }
