/** The addresses that programs look at unasked, beside the pages of the site: feeds, sitemaps, and what robots may read. */
export const isWellKnown = (url: string): boolean => wellKnown.test(url)

const wellKnown = /^\/(?:feeds\/|(?:(?:news-)?sitemap\.xml|robots\.txt)(?:\?|$))/
