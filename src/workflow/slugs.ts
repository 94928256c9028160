import type { PayloadRequest } from 'payload'
import { createRow, deleteRows, findRowById } from '../database/rows.ts'
import { longestSlug, reservedSlugs, slugOf } from '../domain/text/slug.ts'
import { problem } from '../errors/problem.ts'

const collection = 'slugs'

/**
 * The slug an article is to have: the one that was set, folded; else the one it has; else one made of
 * its title, with `-2`, `-3` … when taken; null while there is neither title nor slug.
 *
 * @param self the article's id, or null for one that is being created.
 * @throws 400 `invalid` or `slugReserved`, 409 `slugTaken`.
 */
export async function slugFor(
  req: PayloadRequest,
  self: string | null,
  { set, present, title }: { set: unknown; present: string | null; title: string },
): Promise<string | null> {
  if (typeof set === 'string' && set.trim() !== '' && set !== present) {
    const wanted = slugOf(set)
    if (wanted === '') throw problem('invalid', req, { path: 'slug' })
    if (reservedSlugs.has(wanted)) throw problem('slugReserved', req, { path: 'slug' })
    if (await isTaken(req, wanted, self)) throw problem('slugTaken', req, { path: 'slug' })
    return wanted
  }
  if (present !== null || title.trim() === '') return present
  // A title of other letters or of none folds to nothing, and an address has to be there all the same.
  return freeSlug(req, self, slugOf(title) || 'bai')
}

async function freeSlug(req: PayloadRequest, self: string | null, stem: string): Promise<string> {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `-${count}`
    const free = stem.slice(0, longestSlug - suffix.length) + suffix
    if (!reservedSlugs.has(free) && !(await isTaken(req, free, self))) return free
  }
}

/** Gives the article its slug, and lets go of the former one unless readers have known it. */
export async function holdSlug(
  req: PayloadRequest,
  article: string,
  { slug, former }: { slug: string | null; former: string | null },
): Promise<void> {
  if (slug === former) return
  if (former !== null) {
    const held = await holderOf(req, former)
    if (held?.article === article && !held.published)
      await deleteRows(req, collection, { id: { equals: former } })
  }
  if (slug !== null && !(await holderOf(req, slug)))
    await createRow(req, collection, { id: slug, article, published: false })
}

const isTaken = async (
  req: PayloadRequest,
  slug: string,
  self: string | null,
): Promise<boolean> => {
  const held = await holderOf(req, slug)
  return held !== null && held.article !== self
}

const holderOf = (req: PayloadRequest, slug: string) => findRowById(req, collection, slug)
