import { documentOf, element, textElement, type Xml } from '../xml.ts'
import type { Entry, Feed } from './feed.ts'
import { mediaNamespace, mediaOf } from './media.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': mediaNamespace,
}

/** https://www.rssboard.org/rss-specification */
export const rss = {
  type: 'application/rss+xml',
  write: (feed: Feed, self: string): string =>
    documentOf(
      element(
        'rss',
        { version: '2.0', ...namespaces },
        element(
          'channel',
          {},
          element('title', {}, feed.title),
          element('link', {}, feed.home),
          element('description', {}, feed.description),
          element('language', {}, 'vi'),
          element('lastBuildDate', {}, dateOf(feed.updatedAt)),
          element('atom:link', { href: self, rel: 'self', type: rss.type }),
          ...feed.entries.map(itemOf),
        ),
      ),
    ),
}

const itemOf = (entry: Entry): Xml =>
  element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    // Not an address: those change with the title.
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, dateOf(entry.publishedAt)),
    textElement('description', entry.lead && asHtml(entry.lead)),
    // Its own `author` would have to be an e-mail address.
    ...entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    ...entry.subjects.map(({ name }) => element('category', {}, name)),
    element('content:encoded', {}, entry.html),
    mediaOf(entry.image),
  )

/** RFC 822, with the year in four digits. */
const dateOf = (at: string): string => new Date(at).toUTCString()

/** Readers take a description for HTML: what would be markup there is said as what it is. */
const asHtml = (text: string): string =>
  text.replace(/&(?=#|[a-z]{2})/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;')
