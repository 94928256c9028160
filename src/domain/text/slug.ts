import { fold } from './fold.ts'

/** The longest slug, in characters (contract §3). */
export const longestSlug = 100

/** Words that routes of the site and of the API need for themselves (contract §3). */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'feeds',
  'media',
  'tac-gia',
  'chu-de',
  'tim-kiem',
  'cai-chinh',
  'xem-truoc',
  'healthz',
  'readyz',
])

/**
 * The slug of a title or a name: folded (`ﬁ` is `fi`, what cannot be seen is nothing), lower-case ASCII words
 * joined by `-`, cut between words when too long. Empty when no letter or digit of it can be written in ASCII.
 */
export function slugOf(text: string): string {
  const words = fold(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (words.length <= longestSlug) return words
  const lastGap = words.lastIndexOf('-', longestSlug)
  return words.slice(0, lastGap > 0 ? lastGap : longestSlug)
}
