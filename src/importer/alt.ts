import { fold } from '../domain/text/fold.ts'

/**
 * The alt text that an article keeps of its source. One without a single diacritic is the title once
 * more, as the old site's files were named: it says nothing of the photo, and would stand over what the
 * photo's own record says. An editor sees it as a suggestion.
 */
export const keptAlt = (alt: string): string => (isWithoutDiacritics(alt) ? '' : alt)

/** What `keptAlt` leaves out. */
export const unkeptAlt = (alt: string): string => (isWithoutDiacritics(alt) ? alt : '')

const isWithoutDiacritics = (text: string): boolean => fold(text) === text.toLowerCase()
