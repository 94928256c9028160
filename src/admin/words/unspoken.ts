const isOnlyId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/
const endsWithId = / - ID: (?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/

const anObject = '[object Object]'

/** Whether a text is the id of a document, which says nothing to anybody. */
export const isId = (text: string): boolean => isOnlyId.test(text.trim())

/**
 * What Payload writes of a document without a title, less its id, and nothing of the size of a file that somebody may not
 * know; null for anything else.
 */
export const withoutRest = (text: string): string | null =>
  text === 'NaNundefined' ? '–' : endsWithId.test(text) ? text.replace(endsWithId, '') : null

/** Whether a label of several languages was put into a text as it is. */
export const saysObject = (text: string): boolean => text.includes(anObject)

/** The same text with the label in its place. */
export const withLabel = (text: string, label: string): string =>
  text.replaceAll(anObject, label).replace(/\s+/g, ' ').trim()
