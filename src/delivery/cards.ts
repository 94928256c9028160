import type { Payload } from 'payload'
import { findRows } from '../database/rows.ts'
import { articlePath } from '../domain/addresses.ts'
import type { FrozenFigure, LivePage } from '../publishing/frozen.ts'
import type { RenderContext } from './renderContext.ts'
import type { Card, Figure } from './shapes.ts'

/** The part of a row that its card is made of. */
export type CardRow = Pick<LivePage, 'id' | 'slug' | 'category' | 'publishedAt' | 'card'>

/** The rows of live articles, in the order of the ids; one that is not live is left out. */
export const cardRowsOf = async (payload: Payload, ids: readonly string[]): Promise<CardRow[]> => {
  if (ids.length === 0) return []
  const rows = await findRows(payload, 'pages', {
    select: ['slug', 'state', 'category', 'publishedAt', 'card'],
    where: { id: { in: [...new Set(ids)] } },
  })
  const live = new Map(rows.filter((row) => row.state === 'live').map((row) => [row.id, row]))
  return ids.flatMap((id) => live.get(id) ?? [])
}

export const cardOf = (
  { id, slug, category, publishedAt, card }: CardRow,
  { publicUrl, clock, names }: RenderContext,
): Card => ({
  id,
  slug,
  url: publicUrl + articlePath(slug),
  title: card.title,
  lead: card.lead,
  category: names.category(category),
  publishedAt: clock(publishedAt).iso,
  publishedAtText: clock(publishedAt).text,
  thumbnail: card.thumbnail && figureAt(publicUrl, card.thumbnail),
})

/** A frozen photo at the site's present address, without what is of no use to readers. */
export const figureAt = (publicUrl: string, figure: FrozenFigure): Figure => {
  const { src, width, height, srcset, alt, caption, credit, focalPoint } = figure
  return {
    src: publicUrl + src,
    width,
    height,
    srcset: srcset.map((size) => ({ ...size, src: publicUrl + size.src })),
    alt,
    caption,
    credit,
    focalPoint,
  }
}
