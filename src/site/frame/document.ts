import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import type { Around } from './around.ts'
import { footer } from './footer.ts'
import { head } from './head.ts'
import { masthead } from './masthead.ts'

/** The whole document: a page, with what stands around every page. */
export const documentOf = (page: Page, around: Around): Html =>
  html`<!doctype html>
    <html lang="vi">
      ${head(page, around)}
      <body>
        <a class="skip" href="#noi-dung">Đến nội dung chính</a>
        ${masthead(page, around)}
        <main id="noi-dung" tabindex="-1">${page.main}</main>
        ${footer(around)}
      </body>
    </html>`
