import type { Entry, Feed } from './feed.ts'
import { openedByAll } from './media.ts'

/** https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = {
  type: 'application/feed+json',
  write: (feed: Feed, self: string): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: self,
      description: feed.description,
      language: 'vi',
      authors: [{ name: feed.publisher }],
      items: feed.entries.map(itemOf),
    }),
}

/** What is absent is left out, as the format has it. */
const itemOf = (entry: Entry) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  ...(entry.lead !== null && { summary: entry.lead }),
  ...(entry.image && { image: openedByAll(entry.image).src }),
  date_published: entry.publishedAt,
  ...(entry.updatedAt !== null && { date_modified: entry.updatedAt }),
  ...(entry.authors.length > 0 && {
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url !== null && { url }) })),
  }),
  tags: entry.subjects.map(({ name }) => name),
})
