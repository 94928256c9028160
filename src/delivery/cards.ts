import type { Edition } from './Edition.ts'
import { findRows } from '../database/rows.ts'
import { articlePath } from '../domain/addresses.ts'
import type { LivePage } from '../publishing/frozen.ts'
import { figureAt } from './figureAt.ts'
import type { RenderContext } from './renderContext.ts'
import type { Card } from './shapes.ts'
import type { Shown } from './surrogateKeys.ts'

/** The part of a row that its card is made of. */
export type CardRow = Pick<
  LivePage,
  'id' | 'slug' | 'category' | 'publishedAt' | 'revisedAt' | 'card'
>

/** The rows of live articles, in the order of the ids; one that is not live is left out. */
export const cardRowsOf = async (edition: Edition, ids: readonly string[]): Promise<CardRow[]> => {
  if (ids.length === 0) return []
  const rows = await findRows(edition.payload, 'pages', {
    select: ['slug', 'state', 'category', 'publishedAt', 'revisedAt', 'card'],
    where: { id: { in: [...new Set(ids)] } },
  })
  const live = new Map(rows.filter((row) => row.state === 'live').map((row) => [row.id, row]))
  return ids.flatMap((id) => live.get(id) ?? [])
}

/** What cards show by name: needed to make them, and what a cache may drop them by. */
export const shownOn = (rows: readonly CardRow[]): Required<Omit<Shown, 'topics'>> => ({
  articles: rows.map(({ id }) => id),
  categories: rows.map(({ category }) => category),
  authors: rows.flatMap(({ card }) => (card.bylines ?? []).map(({ author }) => author)),
})

export const cardOf = (
  { id, slug, category, publishedAt, revisedAt, card }: CardRow,
  { siteUrl, mediaUrl, clock, names }: RenderContext,
): Card => {
  const published = clock(publishedAt)
  const updated = revisedAt ? clock(revisedAt) : null
  return {
    id,
    slug,
    url: siteUrl + articlePath(slug),
    title: card.title,
    // A card of before these were shown has none of them.
    kicker: card.kicker ?? null,
    lead: card.lead,
    category: names.category(category),
    bylines: (card.bylines ?? []).map(({ author, name }) => ({
      name,
      url: names.author(author)?.url ?? null,
    })),
    publishedAt: published.iso,
    publishedAtText: published.text,
    updatedAt: updated?.iso ?? null,
    updatedAtText: updated?.text ?? null,
    thumbnail: card.thumbnail && figureAt(mediaUrl, card.thumbnail),
  }
}
