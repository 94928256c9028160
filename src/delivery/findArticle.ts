import type { Payload } from 'payload'
import { findRow } from '../database/rows.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { categoriesOf } from '../publishing/categories.ts'
import type { LivePage, PageRow } from '../publishing/frozen.ts'
import { sectionOf } from '../publishing/lists.ts'
import { articlePageOf } from './articlePage.ts'
import { shownOn } from './cards.ts'
import type { Found } from './found.ts'
import { renderContextWith } from './renderContext.ts'
import { namesOf } from './names.ts'
import { neighboursOf } from './neighbours.ts'
import { isReference } from './reference.ts'
import type { ArticlePage } from './shapes.ts'
import { siteInfo } from './site.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** The page of a live article by its id, its slug or a slug it had. */
export const findArticle = async (
  payload: Payload,
  idOrSlug: string,
): Promise<Found<ArticlePage>> => {
  if (!isReference(idOrSlug)) return { outcome: 'absent' }
  const row = (await rowBy(payload, 'id', idOrSlug)) ?? (await rowBy(payload, 'slug', idOrSlug))
  if (row?.state === 'live') return pageFor(payload, row)
  const former = row ?? (await rowOfFormerSlug(payload, idOrSlug))
  if (!former) return { outcome: 'absent' }
  const keys = surrogateKeys([], { articles: [former.id] })
  return former.state === 'live'
    ? { outcome: 'moved', present: { name: former.slug }, keys }
    : { outcome: 'gone', keys }
}

const rowBy = (payload: Payload, key: 'id' | 'slug', value: string): Promise<PageRow | null> =>
  findRow(payload, 'pages', { [key]: { equals: value } })

const rowOfFormerSlug = async (payload: Payload, slug: string): Promise<PageRow | null> => {
  const held = await findRow(payload, 'slugs', {
    and: [{ id: { equals: slug } }, { published: { equals: true } }],
  })
  return held && rowBy(payload, 'id', held.article)
}

const pageFor = async (payload: Payload, row: LivePage): Promise<Found<ArticlePage>> => {
  const tree = await categoriesOf(payload)
  const beside = await neighboursOf(payload, row, sectionOf(row.category, tree))
  const { bylines, topics } = row.content
  const cards = shownOn(Object.values(beside).flat())
  const authors = [...bylines.map(({ author }) => author), ...cards.authors]
  const names = await namesOf(payload, { authors, topics, tree })
  const categories = pathTo(row.category, tree)
  return {
    outcome: 'found',
    value: articlePageOf(
      row,
      { ...beside, site: await siteInfo(payload) },
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
