import type { Named } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'

/** Where a page stands below the front page: a way back up. @param here the page itself, where it is on the way. */
export const breadcrumb = (path: readonly Named[], { here }: { here?: string } = {}): Html =>
  html`<nav class="breadcrumb" aria-label="Bạn đang ở">
    <ol>
      <li><a href="/">Trang chủ</a></li>
      ${path.map(({ name, url }) => html`<li><a href="${pathOf(url)}">${name}</a></li>`)}
      ${here && html`<li aria-current="page">${here}</li>`}
    </ol>
  </nav>`
