/** Reads and writes what a client hands back to read on; it tells nothing that the list did not show. */
export type Cursors = {
  toCursor: (place: string) => string
  /** The place a cursor stands for, or null when it is none of this list's. */
  fromCursor: (cursor: string) => string | null
}

/** Longer than any place is. */
const longest = 6_000

/**
 * The cursors of a kind of list, which no other list takes.
 *
 * @param list names the kind.
 * @param form that places have in it.
 */
export const cursorsOf = (list: string, form: RegExp): Cursors => {
  const start = `${list} `
  const toCursor = (place: string): string => Buffer.from(start + place).toString('base64url')
  const fromCursor = (cursor: string): string | null => {
    if (cursor.length > longest) return null
    const place = Buffer.from(cursor, 'base64url').toString().slice(start.length)
    return form.test(place) && toCursor(place) === cursor ? place : null
  }
  return { toCursor, fromCursor }
}

/** Of lists of articles; the form of `placeOf`: the rank of its time, then the article's id. */
export const { toCursor, fromCursor } = cursorsOf('articles', /^\d{15}\|[A-Za-z0-9-]{1,64}$/)
