import type { Payload } from 'payload'
import { findRow } from '../database/rows.ts'
import type { LivePage, PageRow } from '../publishing/frozen.ts'
import { articlePageOf } from './articlePage.ts'
import type { Found } from './found.ts'
import { renderContextWith } from './renderContext.ts'
import { namesOf } from './names.ts'
import { neighboursOf } from './neighbours.ts'
import type { ArticlePage } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** The form of every id and slug; what has another names nothing. */
const reference = /^[A-Za-z0-9-]{1,100}$/

/** The page of a live article by its id, its slug or a slug it had. */
export const findArticle = async (
  payload: Payload,
  idOrSlug: string,
): Promise<Found<ArticlePage>> => {
  if (!reference.test(idOrSlug)) return { outcome: 'absent' }
  const row = (await rowBy(payload, 'id', idOrSlug)) ?? (await rowBy(payload, 'slug', idOrSlug))
  if (row) return row.state === 'live' ? pageFor(payload, row) : { outcome: 'gone' }
  const former = await rowOfFormerSlug(payload, idOrSlug)
  if (!former) return { outcome: 'absent' }
  return former.state === 'live' ? { outcome: 'moved', slug: former.slug } : { outcome: 'gone' }
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
  const authors = row.content.bylines.flatMap(({ author }) => author ?? [])
  const names = await namesOf(payload, { authors, topics: row.content.topics })
  const section = names.section(row.category)
  const value = articlePageOf(
    row,
    await neighboursOf(payload, row, section),
    renderContextWith(names),
  )
  const cards = [...value.related, ...value.recommended, ...value.otherNews]
  const keys = surrogateKeys({
    articles: [value.id, ...cards.map(({ id }) => id)],
    categories: value.category?.path.map(({ slug }) => slug),
    authors: authors.flatMap((id) => names.author(id)?.slug ?? []),
  })
  return { outcome: 'found', value, keys }
}
