import type { CategoryNode } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { dayOf } from '../parts/dates.ts'
import { pathOf } from '../parts/pathOf.ts'
import { searchForm } from '../parts/searchForm.ts'
import type { Around } from './around.ts'

/** The head of the paper: its name, the day, and the ways into its sections. */
export const masthead = (page: Page, { name, now, sections }: Around): Html => {
  const isHome = page.path === '/'
  const title = isHome ? html`<h1>${name}</h1>` : html`<a href="/">${name}</a>`
  return html`<header class="masthead">
    <div class="wide">
      <p class="today">${dayOf(now)}</p>
      <div class="name">${title}</div>
      ${searchForm({ id: 'tim', name: 'Tìm nhanh' })}
      <a class="to-search" href="/tim-kiem">Tìm kiếm</a>
    </div>
    <nav aria-label="Chuyên mục">
      <ul class="wide">
        <li><a href="/" ${isHome && html`aria-current="page"`}>Trang chủ</a></li>
        ${sections.map((one) => link(one, page))}
      </ul>
    </nav>
  </header>`
}

const link = ({ id, name, url }: CategoryNode, page: Page): Html => {
  const path = pathOf(url)
  const isHere = page.section === id && html`aria-current="${page.path === path ? 'page' : 'true'}"`
  return html`<li><a href="${path}" ${isHere}>${name}</a></li>`
}
