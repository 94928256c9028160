import { documentOf, element, textElement, type Xml } from '../xml.ts'
import type { Page } from './pages.ts'

/** https://www.sitemaps.org/protocol.html */
export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const namespaces = {
  xmlns: sitemapNamespace,
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
}

export const sitemapOf = (pages: readonly Page[]): string =>
  documentOf(element('urlset', namespaces, ...pages.map(urlOf)))

const urlOf = ({ url, changedAt, image }: Page): Xml =>
  element(
    'url',
    {},
    element('loc', {}, url),
    textElement('lastmod', changedAt),
    image === null ? null : element('image:image', {}, element('image:loc', {}, image)),
  )

/** Of several sitemaps. */
export const sitemapIndexOf = (urls: readonly string[]): string =>
  documentOf(
    element(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      ...urls.map((url) => element('sitemap', {}, element('loc', {}, url))),
    ),
  )
