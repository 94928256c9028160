/** Where people read what /api/v1 answers, and try it. */
export const docsAddress = '/api/v1/docs'

/** Whether it is that page's address, or of a file that it is made of. */
export const isOfDocs = (url: string): boolean => /^\/api\/v1\/docs(?:[/?]|$)/.test(url)
