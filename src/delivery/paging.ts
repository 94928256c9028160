/** What a caller says of the page of a list, as it came; null where nothing was said. */
export type PagingAsked = Record<'limit' | 'after', string | null>

export type Paging = { limit: number; below: string | undefined }

type Unfit = { outcome: 'invalid'; parameter: keyof PagingAsked }

/** Reads how much of a list is wanted and from where on. @param fromCursor reads the cursors of this list alone. */
export const readPaging = (
  asked: PagingAsked,
  fromCursor: (cursor: string) => string | null,
): Paging | Unfit => {
  const limit = limitOf(asked.limit)
  if (limit === null) return { outcome: 'invalid', parameter: 'limit' }
  const below = asked.after === null ? undefined : fromCursor(asked.after)
  if (below === null) return { outcome: 'invalid', parameter: 'after' }
  return { limit, below }
}

const limitOf = (text: string | null): number | null => {
  if (text === null) return 20
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= 100 ? limit : null
}
