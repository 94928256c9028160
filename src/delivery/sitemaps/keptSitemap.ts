import type { Payload } from 'payload'
import type { Written } from '../written.ts'
import { findSitemap } from './findSitemap.ts'

type Made = { of: string; sitemap: Promise<Written | null> }

let last: Made | null = null

/**
 * The same, but made once for all who ask for it while nothing changes: of many articles it is seconds of work, which
 * nobody shall have us do again and again. The last one alone is kept, for they are large.
 *
 * @param revision what the public reads, as it was before anything was read of it.
 */
export const keptSitemap = (
  payload: Payload,
  part: string | null,
  revision: number,
): Promise<Written | null> => {
  const of = `${revision} ${part}`
  if (last?.of === of) return last.sitemap
  const made: Made = { of, sitemap: findSitemap(payload, part) }
  last = made
  const forget = () => {
    if (last === made) last = null
  }
  // Who asked is told of a failure; the next one tries again.
  made.sitemap.then((sitemap) => sitemap ?? forget(), forget)
  return made.sitemap
}
