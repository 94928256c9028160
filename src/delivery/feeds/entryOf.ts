import { articlePath } from '../../domain/addresses.ts'
import { escaped } from '../../domain/body/blocks/markup.ts'
import type { Frozen, LivePage } from '../../publishing/frozen.ts'
import { readAnywhere } from '../../publishing/html.ts'
import { correctionOf } from '../correctionOf.ts'
import { figureAt } from '../figureAt.ts'
import type { RenderContext } from '../renderContext.ts'
import type { Correction } from '../shapes.ts'
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
    html: htmlOf(row.content, made),
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

/** With the lead, which stands in no body, and the notices of what was wrong: who took the article over takes them too. */
const htmlOf = (content: LivePage['content'], made: RenderContext): string => {
  const { lead, html, corrections = [] } = content
  const notices = corrections.map((one) => noticeOf(correctionOf(one, made)))
  const opening = lead ? `<p><strong>${escaped(lead)}</strong></p>` : ''
  return [...notices, opening, readAnywhere(html, made)].join('')
}

const noticeOf = ({ heading, atText, wrong, right }: Correction): string =>
  `<aside><p><strong>${escaped(heading)}</strong> (${atText})</p><p>${escaped(wrong)}</p><p>${escaped(right)}</p></aside>`

/** Who wrote it, or else who made it, or else where it is from. */
const authorsOf = ({ bylines, source }: Frozen, { names }: RenderContext): Entry['authors'] => {
  const writers = bylines.filter(({ role }) => role === 'text' || role === 'compiled')
  const makers = writers.length > 0 ? writers : bylines
  const urls = new Map(makers.map(({ name, author }) => [name, names.author(author)?.url ?? null]))
  // A page of before a line was known has none.
  if (urls.size === 0 && source) urls.set(source, null)
  return [...urls].map(([name, url]) => ({ name, url }))
}
