import type { Edition } from '../Edition.ts'
import { settings } from '../../config/settings.ts'
import { articlePath } from '../../domain/addresses.ts'
import { clockOf } from '../../domain/clock.ts'
import { momentOf } from '../../domain/moment.ts'
import { everything, placeOf } from '../../publishing/lists.ts'
import { readList } from '../../publishing/readList.ts'
import { type CardRow, cardRowsOf } from '../cards.ts'
import { newspaperOf, siteUrl } from '../newspaper.ts'
import type { Written } from '../written.ts'
import { documentOf, element, type Xml } from '../xml.ts'
import { sitemapNamespace } from './sitemap.ts'

/** What search engines read of one. */
const most = 1_000

/** The articles of today and yesterday, newest first, for Google News. */
export const findNewsSitemap = async (edition: Edition, now: Date): Promise<Written> => {
  const listed = await readList(edition.payload, everything, { limit: most })
  const oldest = placeOf({ publishedAt: midnight(now, 1), id: last })
  const rows = await cardRowsOf(
    edition,
    listed.filter(({ place }) => place <= oldest).map(({ article }) => article),
  )
  const { name } = await newspaperOf(edition)
  return {
    text: documentOf(element('urlset', namespaces, ...rows.map((row) => urlOf(row, name)))),
    type: 'application/xml; charset=utf-8',
    keys: ['list', 'site'],
    turnedAt: new Date(midnight(now, 0)),
  }
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const namespaces = {
  xmlns: sitemapNamespace,
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

const urlOf = ({ slug, publishedAt, card }: CardRow, newspaper: string): Xml =>
  element(
    'url',
    {},
    element('loc', {}, siteUrl + articlePath(slug)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, newspaper),
        element('news:language', {}, 'vi'),
      ),
      element('news:publication_date', {}, clock(publishedAt).iso),
      element('news:title', {}, card.title),
    ),
  )

const { timeZone } = settings
const clock = clockOf(timeZone)

/** Stands behind every id: what was published in the very first moment of a day is of that day. */
const last = '~'

/** The first moment of today, or of so many days before, by the newspaper's clock. */
const midnight = (now: Date, daysBefore: number): string => {
  const day = new Date(clock(now.toISOString()).iso.slice(0, 'yyyy-mm-dd'.length))
  day.setUTCDate(day.getUTCDate() - daysBefore)
  return momentOf(day.toISOString().slice(0, 'yyyy-mm-dd'.length), timeZone)
}
