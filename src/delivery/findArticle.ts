import type { Edition } from './Edition.ts'
import { isId } from '../database/isId.ts'
import { findRow, findRowById, findRows } from '../database/rows.ts'
import { pathTo } from '../domain/categoryTree.ts'
import type { LivePage, PageRow } from '../publishing/frozen.ts'
import { sectionOf } from '../publishing/lists.ts'
import { articlePageOf } from './articlePage.ts'
import { shownOn } from './cards.ts'
import type { Found } from './found.ts'
import { renderContextWith } from './renderContext.ts'
import { namesOf, treeOf } from './names.ts'
import { neighboursOf } from './neighbours.ts'
import { isReference } from './reference.ts'
import type { ArticlePage } from './shapes.ts'
import { siteInfo } from './site.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/**
 * The page of a live article by its id, its slug or a slug it had.
 *
 * @param shownAs what of the published article the page is made of; all of it unless told.
 */
export const findArticle = async (
  edition: Edition,
  idOrSlug: string,
  shownAs: (row: LivePage) => LivePage = (row) => row,
): Promise<Found<ArticlePage>> => {
  if (!isReference(idOrSlug)) return { outcome: 'absent' }
  const row = await rowOf(edition, idOrSlug)
  if (row?.state === 'live') return pageFor(edition, shownAs(row))
  const former = row ?? (await rowOfFormerSlug(edition, idOrSlug))
  if (!former) return { outcome: 'absent' }
  const keys = surrogateKeys([], { articles: [former.id] })
  return former.state === 'live'
    ? { outcome: 'moved', present: { name: former.slug }, keys }
    : { outcome: 'gone', keys }
}

/** In one question; an id is nobody's slug but by mischief, and wins then. */
const rowOf = async ({ payload }: Edition, idOrSlug: string): Promise<PageRow | null> => {
  const bySlug = { slug: { equals: idOrSlug } }
  const where = isId(payload, idOrSlug) ? { or: [{ id: { equals: idOrSlug } }, bySlug] } : bySlug
  const rows = await findRows(payload, 'pages', { where })
  return rows.find(({ id }) => id === idOrSlug) ?? rows[0] ?? null
}

const rowOfFormerSlug = async (edition: Edition, slug: string): Promise<PageRow | null> => {
  const held = await findRow(edition.payload, 'slugs', {
    and: [{ id: { equals: slug } }, { published: { equals: true } }],
  })
  return held && findRowById(edition.payload, 'pages', held.article)
}

const pageFor = async (edition: Edition, row: LivePage): Promise<Found<ArticlePage>> => {
  const tree = await treeOf(edition)
  const beside = await neighboursOf(edition, row, sectionOf(row.category, tree))
  const { bylines, topics } = row.content
  const cards = shownOn(Object.values(beside).flat())
  const authors = [...bylines.map(({ author }) => author), ...cards.authors]
  const names = await namesOf(edition, { authors, topics })
  const categories = pathTo(row.category, tree)
  return {
    outcome: 'found',
    value: articlePageOf(
      row,
      { ...beside, site: await siteInfo(edition) },
      renderContextWith(names),
    ),
    // What the newsroom recommends stands beside it, and what is new; the newsroom is its publisher.
    keys: surrogateKeys(
      ['list', 'home', 'site'],
      { articles: [row.id], categories, authors, topics },
      cards,
    ),
  }
}
