import type { Edition } from '../Edition.ts'
import type { Written } from '../written.ts'
import { findSitemap } from './findSitemap.ts'

type Made = { of: Edition; part: string | null; sitemap: Promise<Written | null> }

let last: Made | null = null

/**
 * The same, but made once for all who ask for it while nothing changes: of many articles it is seconds of work, which
 * nobody shall have us do again and again. The last one alone is kept, for they are large.
 */
export const keptSitemap = (edition: Edition, part: string | null): Promise<Written | null> => {
  if (last?.of === edition && last.part === part) return last.sitemap
  const made: Made = { of: edition, part, sitemap: findSitemap(edition, part) }
  last = made
  const forget = () => {
    if (last === made) last = null
  }
  // Who asked is told of a failure; the next one tries again.
  made.sitemap.then((sitemap) => sitemap ?? forget(), forget)
  return made.sitemap
}
