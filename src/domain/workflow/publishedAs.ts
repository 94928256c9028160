import type { kindLabels } from './choices.ts'

/** What a live article is published again as. */
export type Kind = keyof typeof kindLabels

/** What a publication is: of a live article its kind, else the first one, or one after a withdrawal. */
export type PublishedAs = Kind | 'first' | 'again'
