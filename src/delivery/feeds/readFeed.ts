import type { Edition } from '../Edition.ts'
import { categoryPath } from '../../domain/addresses.ts'
import { forOthers } from '../../publishing/forOthers.ts'
import type { LivePage } from '../../publishing/frozen.ts'
import { everything, inCategory } from '../../publishing/lists.ts'
import { readList } from '../../publishing/readList.ts'
import { livePages } from '../livePages.ts'
import { namesOf } from '../names.ts'
import { newspaperOf, siteUrl } from '../newspaper.ts'
import { renderContextWith } from '../renderContext.ts'
import { type Shown, surrogateKeys } from '../surrogateKeys.ts'
import { entryOf } from './entryOf.ts'
import type { Feed } from './feed.ts'

/** More than readers ask for between two looks. */
const most = 50

/** The newest live articles: of a category, by its id, with its children, or of all. */
export const readFeed = async (
  edition: Edition,
  category: string | null,
): Promise<{ feed: Feed; keys: string[] }> => {
  const list = category === null ? everything : inCategory(category)
  const listed = await readList(edition.payload, list, { limit: most })
  const pages = await livePages(
    edition.payload,
    listed.map(({ article }) => article),
  )
  const shown = shownBy(pages)
  const names = await namesOf(edition, shown)
  const newspaper = await newspaperOf(edition)
  const made = renderContextWith(names)
  const entries = pages.map((page) => entryOf(forOthers(page), made))
  const section = names.category(category)
  const times = entries.map(({ publishedAt, updatedAt }) => Date.parse(updatedAt ?? publishedAt))
  const newest = times.length > 0 ? new Date(Math.max(...times)) : edition.changedAt
  const home = section?.url ?? `${siteUrl}/`
  return {
    feed: {
      id: category === null ? home : `urn:toasoan:category:${category}`,
      title: section ? `${section.name} - ${newspaper.name}` : newspaper.name,
      description: section
        ? `Tin mới của mục ${section.name}`
        : (newspaper.description ?? 'Tin mới'),
      home,
      folder: `${siteUrl}/feeds${section ? categoryPath(section.slug) : ''}`,
      publisher: newspaper.name,
      updatedAt: made.clock(newest.toISOString()).iso,
      entries,
    },
    keys: surrogateKeys(['list', 'site'], { categories: [category] }, shown),
  }
}

const shownBy = (pages: readonly LivePage[]): Required<Shown> => ({
  articles: pages.map(({ id }) => id),
  categories: pages.map(({ category }) => category),
  topics: pages.flatMap(({ content }) => content.topics),
  authors: pages.flatMap(({ content }) => content.bylines.map(({ author }) => author)),
})
