import { articlePath } from '../../domain/addresses.ts'
import { escaped } from '../../domain/body/blocks/markup.ts'
import type { Frozen, LivePage } from '../../publishing/frozen.ts'
import { atSite } from '../../publishing/html.ts'
import { figureAt } from '../figureAt.ts'
import type { RenderContext } from '../renderContext.ts'
import type { Entry } from './feed.ts'

/** The article as feeds tell of it. */
export const entryOf = (row: LivePage, made: RenderContext): Entry => {
  const { siteUrl, mediaUrl, clock, names } = made
  const { title, lead, topics } = row.content
  const image = row.card.thumbnail
  return {
    id: row.id,
    url: siteUrl + articlePath(row.slug),
    title,
    lead: lead ?? null,
    html: htmlOf(row.content, { siteUrl, mediaUrl }),
    image: image && figureAt(mediaUrl, image),
    authors: authorsOf(row.content, made),
    subjects: [
      ...names.categoryPath(row.category),
      ...topics.flatMap((topic) => names.topic(topic) ?? []),
    ].map(({ name, slug }) => ({ name, slug })),
    publishedAt: clock(row.publishedAt).iso,
    updatedAt: row.revisedAt ? clock(row.revisedAt).iso : null,
  }
}

/** With the lead, which stands in no body; and read far from the site, where a path of it would lead nowhere. */
const htmlOf = (
  { lead, html }: Frozen,
  { siteUrl, mediaUrl }: { siteUrl: string; mediaUrl: string },
): string => {
  const opening = lead ? `<p><strong>${escaped(lead)}</strong></p>` : ''
  // Words cannot hold this: their quotation marks are escaped.
  return opening + atSite(html, mediaUrl).replaceAll('href="/', `href="${siteUrl}/`)
}

/** Who wrote it, or else who made it, or else where it is from. */
const authorsOf = ({ bylines, source }: Frozen, { names }: RenderContext): Entry['authors'] => {
  const writers = bylines.filter(({ role }) => role === 'text' || role === 'compiled')
  const makers = writers.length > 0 ? writers : bylines
  const urls = new Map(makers.map(({ name, author }) => [name, names.author(author)?.url ?? null]))
  // A page of before a line was known has none.
  if (urls.size === 0 && source) urls.set(source, null)
  return [...urls].map(([name, url]) => ({ name, url }))
}
