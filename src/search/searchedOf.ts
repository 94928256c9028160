import { idsOf } from '../domain/idOf.ts'
import type { LivePage } from '../publishing/frozen.ts'
import type { Searched } from './asking.ts'

/** What of a published article is searched: words that its page shows, and what narrows a search. */
export const searchedOf = ({ id, publication, publishedAt, content }: LivePage): Searched => ({
  id,
  publication,
  at: Math.floor(Date.parse(publishedAt) / 1000),
  categories: idsOf([content.category, ...content.secondaryCategories]),
  authors: idsOf(content.bylines.map(({ author }) => author)),
  title: content.title,
  lead: content.lead ?? '',
  captions: [content.hero, ...content.figures].flatMap((figure) => figure?.caption || []),
  bylines: content.bylines.map(({ name }) => name),
  body: content.text,
})
