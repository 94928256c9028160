import { dataBlock } from '../markup/dataBlock.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { styleElement } from '../styles/styleElement.ts'
import type { Around } from './around.ts'
import { icon } from './icon.ts'
import { socialCard } from './socialCard.ts'

/** What browsers, search engines, feed readers and social networks are told of a page. */
export const head = (page: Page, around: Around): Html => {
  const { path, title, description, feeds, data, isForSearchEngines = true } = page
  const { name, site } = around
  return html`<head>
    <meta charset="utf-8" />
    <title>${title === null ? name : `${title} - ${name}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${description && html`<meta name="description" content="${description}" />`}
    <meta
      name="robots"
      content="${isForSearchEngines ? 'max-image-preview:large' : 'noindex, follow'}"
    />
    ${path && isForSearchEngines && html`<link rel="canonical" href="${site.url}${path}" />`}
    <link rel="icon" href="${icon(name)}" />
    ${feedsIn('/feeds', name)} ${feeds && feedsIn(feeds.path, `${feeds.name} - ${name}`)}
    ${path && socialCard(page, around)} ${styleElement} ${data?.map(dataBlock)}
  </head>`
}

const formats = [
  { file: 'rss.xml', type: 'application/rss+xml' },
  { file: 'atom.xml', type: 'application/atom+xml' },
  { file: 'feed.json', type: 'application/feed+json' },
] as const

const feedsIn = (folder: string, title: string): Html[] =>
  formats.map(
    ({ file, type }) =>
      html`<link rel="alternate" type="${type}" href="${folder}/${file}" title="${title}" />`,
  )
