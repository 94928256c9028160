/** The form of `placeOf`: the rank of its time, then the article's id. */
const place = /^\d{15}\|[A-Za-z0-9-]{1,64}$/

/** What a client hands back to read on; it tells nothing that the list did not show. */
export const toCursor = (from: string): string => Buffer.from(from).toString('base64url')

/** The place a cursor stands for, or null when it is none of ours. */
export const fromCursor = (cursor: string): string | null => {
  if (cursor.length > 200) return null
  const from = Buffer.from(cursor, 'base64url').toString()
  return place.test(from) && toCursor(from) === cursor ? from : null
}
