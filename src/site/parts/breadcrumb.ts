import type { Named } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'

/** Where a page stands below the front page: a way back up. */
export const breadcrumb = (path: readonly Named[]): Html =>
  html`<nav class="breadcrumb" aria-label="Bạn đang ở">
    <ol>
      <li><a href="/">Trang chủ</a></li>
      ${path.map(({ name, url }) => html`<li><a href="${pathOf(url)}">${name}</a></li>`)}
    </ol>
  </nav>`
