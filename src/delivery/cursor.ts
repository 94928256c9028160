/** The form of `placeOf`: time in UTC, then the article's id. */
const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|[A-Za-z0-9-]{1,64}$/

/** What a client hands back to read on; it tells nothing that the list did not show. */
export const toCursor = (from: string): string => Buffer.from(from).toString('base64url')

/** The place a cursor stands for, or null when it is none of ours. */
export const fromCursor = (cursor: string): string | null => {
  if (cursor.length > 200) return null
  const from = Buffer.from(cursor, 'base64url').toString()
  const time = place.exec(from)?.[1]
  return time && !Number.isNaN(Date.parse(time)) && toCursor(from) === cursor ? from : null
}
