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
  const isForm = headers.get('content-type')?.startsWith('multipart/') ?? false
  // JSON in a field of the form; of JSON that is a whole body Payload takes care itself.
  return (
    isForm && (error.name === 'SyntaxError' || complaints.some((one) => one.test(error.message)))
  )
}
