import type { PayloadRequest } from 'payload'

/** What Payload and its parser of forms say of a request they cannot read, with no status or with 500. */
const complaints = [
  /^Unexpected end of form$/,
  /^Malformed (part header|urlencoded form|content)/i,
  /^Multipart: Boundary not found$/,
  /^Request is not eligible for file upload$/,
  // A file named as if the client had put it into a cloud storage, where there is none.
  /^uploadConfig\.handlers is not present/,
]

/** Whether a request failed because nobody could have read it: a broken form, a broken `%` in its address. */
export const isUnreadable = (
  error: unknown,
  { headers }: Pick<PayloadRequest, 'headers'>,
): boolean => {
  if (!(error instanceof Error)) return false
  // A value that MongoDB can't compare with what it keeps, such as an id of another form.
  if (error.name === 'URIError' || error.name === 'CastError') return true
  return (headers.get('content-type')?.startsWith('multipart/') ?? false) && soundsUnreadable(error)
}

/** Whether an error may be of that kind: who knows the request decides, by `isUnreadable`. */
export const soundsUnreadable = (error: unknown): boolean =>
  error instanceof Error &&
  // JSON in a field of a form; of JSON that is a whole body Payload takes care itself.
  (['URIError', 'CastError', 'SyntaxError'].includes(error.name) ||
    complaints.some((one) => one.test(error.message)))
