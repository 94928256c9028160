import { slugOf } from '../text/slug.ts'

/**
 * The article that a job identifier may name: its slug, typed as words or as the end of an address too, and, where it
 * could be one, its id as it stands there.
 */
export const articleNamedBy = (job: string): { id: string; slug: string } => {
  const last = job.trim().split('/').at(-1) ?? ''
  return { id: last, slug: slugOf(last.replace(/\.html$/i, '')) }
}
