import { showsNothing } from '../text/clean.ts'

/** How long a note, and a quote in it, may be; counted in characters as people count them. */
export const mostCharacters = 10_000

/** Whether somebody has said something: what shows nothing says nothing. */
export const isNoteText = (value: unknown): value is string =>
  isQuote(value) && !showsNothing(value)

/** The words a note is about, as they stood in the article. */
export const isQuote = (value: unknown): value is string =>
  typeof value === 'string' && [...value].length <= mostCharacters

/** Whether the value names a place in a document: `title`, `body.3`, `body.3.caption`, `hero.caption`. */
export const isFieldPath = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 200 &&
  /^[a-z][a-zA-Z]*(\.(\d{1,5}|[a-z][a-zA-Z]*))*$/.test(value)
