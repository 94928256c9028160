import { documentOf, element, textElement, type Xml } from '../xml.ts'
import type { Entry, Feed } from './feed.ts'
import { mediaNamespace, mediaOf } from './media.ts'

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': mediaNamespace }

/** RFC 4287 */
export const atom = {
  type: 'application/atom+xml',
  write: (feed: Feed, self: string): string =>
    documentOf(
      element(
        'feed',
        { ...namespaces, 'xml:lang': 'vi' },
        element('id', {}, feed.id),
        element('title', {}, feed.title),
        textElement('subtitle', feed.description),
        element('updated', {}, feed.updatedAt),
        element('link', { href: self, rel: 'self', type: atom.type }),
        element('link', { href: feed.home, rel: 'alternate', type: 'text/html' }),
        // Of entries that name nobody.
        element('author', {}, element('name', {}, feed.publisher)),
        ...feed.entries.map(entryOf),
      ),
    ),
}

const entryOf = (entry: Entry): Xml =>
  element(
    'entry',
    {},
    element('id', {}, `urn:toasoan:article:${entry.id}`),
    element('title', {}, entry.title),
    element('link', { href: entry.url, rel: 'alternate', type: 'text/html' }),
    element('published', {}, entry.publishedAt),
    element('updated', {}, entry.updatedAt ?? entry.publishedAt),
    ...entry.authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, name), textElement('uri', url)),
    ),
    ...entry.subjects.map(({ name, slug }) => element('category', { term: slug, label: name })),
    textElement('summary', entry.lead),
    element('content', { type: 'html' }, entry.html),
    mediaOf(entry.image),
  )
