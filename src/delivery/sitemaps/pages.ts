import type { Edition } from '../Edition.ts'
import { findRows } from '../../database/rows.ts'
import { articlePath, authorPath, categoryPath, topicPath } from '../../domain/addresses.ts'
import { everything } from '../../publishing/lists.ts'
import { placeAfter } from '../../publishing/lengthOf.ts'
import { readList } from '../../publishing/readList.ts'
import { type CardRow, cardRowsOf } from '../cards.ts'
import { figureAt } from '../figureAt.ts'
import { mediaUrl, siteUrl } from '../newspaper.ts'
import { clock } from '../renderContext.ts'
import type { Shown } from '../surrogateKeys.ts'
import { mostAddresses, type Stretch } from './parts.ts'

/** A page of the site as a sitemap tells of it; `changedAt` is that of the last change that readers are told of. */
export type Page = { url: string; changedAt: string | null; image: string | null }

/** The pages that are no article: the home page, sections, topics and authors; and whose they are. */
export const otherPages = async (edition: Edition): Promise<{ pages: Page[]; shown: Shown }> => {
  const categories = await slugsOf(edition, 'categories')
  const topics = await slugsOf(edition, 'topics')
  const authors = await slugsOf(edition, 'authors')
  const paths = [
    '/',
    ...[...categories.values()].map(categoryPath),
    ...[...topics.values()].map(topicPath),
    ...[...authors.values()].map(authorPath),
  ]
  return {
    pages: paths
      .slice(0, mostAddresses)
      .map((path) => ({ url: siteUrl + path, changedAt: null, image: null })),
    shown: {
      categories: [...categories.keys()],
      topics: [...topics.keys()],
      authors: [...authors.keys()],
    },
  }
}

/** By id. */
const slugsOf = async (
  edition: Edition,
  collection: 'categories' | 'topics' | 'authors',
): Promise<Map<string, string>> => {
  const rows = await findRows(edition.payload, collection, {
    select: ['slug'],
    sort: 'id',
    limit: mostAddresses,
  })
  return new Map(rows.map(({ id, slug }) => [id, String(slug)]))
}

const atOnce = 500

/** The pages of the live articles of a stretch, newest first. */
export const articlePages = async (edition: Edition, { skip, limit }: Stretch): Promise<Page[]> => {
  const pages: Page[] = []
  let below = await placeAfter(edition.payload, everything, skip)
  for (let left = limit; left > 0; left -= atOnce) {
    const listed = await readList(edition.payload, everything, {
      below,
      limit: Math.min(left, atOnce),
    })
    const rows = await cardRowsOf(
      edition,
      listed.map(({ article }) => article),
    )
    pages.push(...rows.map(pageOf))
    if (listed.length < atOnce) break
    below = listed.at(-1)?.place
  }
  return pages
}

const pageOf = ({ slug, publishedAt, revisedAt, card: { thumbnail } }: CardRow): Page => ({
  url: siteUrl + articlePath(slug),
  changedAt: clock(revisedAt ?? publishedAt).iso,
  image: thumbnail && figureAt(mediaUrl, thumbnail).src,
})
