import { html, type Html, type Piece } from '../markup/html.ts'
import type { Page } from '../page.ts'
import type { Around } from './around.ts'

/** What social networks show of a page (https://ogp.me, and the cards of Twitter). */
export const socialCard = (page: Page, { name, site }: Around): Html => {
  const { path, title, description, article } = page
  const image = page.image ?? site.image
  const photo = image && (image.share ?? image)
  const told: readonly (readonly [string, Piece])[] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', name],
    ['og:locale', 'vi_VN'],
    ['og:title', title ?? name],
    ['og:description', description],
    ['og:url', `${site.url}${path}`],
    ['og:image', photo?.src],
    ['og:image:type', image?.share?.type],
    ['og:image:width', photo?.width],
    ['og:image:height', photo?.height],
    ['og:image:alt', image?.alt],
    ['article:published_time', article?.publishedAt],
    ['article:modified_time', article?.updatedAt],
    ['article:section', article?.section],
    ...(article?.authors ?? []).map((url) => ['article:author', url] as const),
    ...(article?.tags ?? []).map((tag) => ['article:tag', tag] as const),
  ]
  return html`${told.map(([property, content]) => content && meta(property, content))}
    <meta name="twitter:card" content="${photo ? 'summary_large_image' : 'summary'}" />`
}

const meta = (property: string, content: Piece): Html =>
  html`<meta property="${property}" content="${content}" />`
