/** What one sitemap may hold (https://www.sitemaps.org/protocol.html), and what a part of ours holds. */
export const mostAddresses = 50_000

/** A stretch of the list of all articles, newest first: so many are passed over, and so many read. */
export type Stretch = { skip: number; limit: number }

/**
 * The parts of the list of all articles: full ones from the oldest on, so that what is new changes the last one alone;
 * none where a single sitemap has room for them all beside the other pages.
 */
export const partsOf = (articles: number, others: number, most = mostAddresses): Stretch[] => {
  if (articles + others <= most) return []
  return Array.from({ length: Math.ceil(articles / most) }, (_, index) => {
    const end = articles - index * most
    return { skip: Math.max(0, end - most), limit: Math.min(most, end) }
  })
}
