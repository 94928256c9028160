import type { Edition } from '../Edition.ts'
import { everything } from '../../publishing/lists.ts'
import { lengthOf } from '../../publishing/lengthOf.ts'
import { siteUrl } from '../newspaper.ts'
import { surrogateKeys } from '../surrogateKeys.ts'
import type { Written } from '../written.ts'
import { articlePages, otherPages } from './pages.ts'
import { mostAddresses, partsOf } from './parts.ts'
import { sitemapIndexOf, sitemapOf } from './sitemap.ts'

/**
 * All pages of the site. Where they are more than one sitemap may hold it is an index: of part 0, the pages that are no
 * article, and of the articles from part 1, the oldest, on. Null for a part that there is not.
 */
export const findSitemap = async (
  edition: Edition,
  part: string | null,
  most = mostAddresses,
): Promise<Written | null> => {
  const others = await otherPages(edition)
  const articles = await lengthOf(edition.payload, everything)
  const parts = partsOf(articles, others.pages.length, most)
  const keys = surrogateKeys(['list'], others.shown)
  if (part === null && parts.length > 0)
    return written(sitemapIndexOf([0, ...parts.map((_, index) => index + 1)].map(urlOf)), keys)
  if (part === null) {
    const all = await articlePages(edition, { skip: 0, limit: articles })
    return written(sitemapOf([...others.pages, ...all]), keys)
  }
  if (part === '0') return written(sitemapOf(others.pages), keys)
  const stretch = /^[1-9]\d{0,4}$/.test(part) ? parts[Number(part) - 1] : undefined
  return stretch ? written(sitemapOf(await articlePages(edition, stretch)), ['list']) : null
}

const urlOf = (part: number): string => `${siteUrl}/sitemap.xml?part=${part}`

const written = (text: string, keys: readonly string[]): Written => ({
  text,
  type: 'application/xml; charset=utf-8',
  keys,
})
