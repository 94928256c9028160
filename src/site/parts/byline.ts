import type { ArticlePage } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'

type Signed = ArticlePage['bylines'][number]

/** What is said before the name of whoever did something else than write. */
const roles: Readonly<Record<string, string>> = {
  photo: 'Ảnh',
  video: 'Video',
  editing: 'Biên tập',
  compiled: 'Tổng hợp',
}

/** Who signs the article, as printed. */
export const byline = ({ name, role, url }: Signed): Html => {
  const did = roles[role]
  return html`<span class="byline"
    >${did && `${did}: `}${
      url === null ? html`<b>${name}</b>` : html`<a rel="author" href="${pathOf(url)}">${name}</a>`
    }</span
  >`
}
