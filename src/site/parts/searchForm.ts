import { html, type Html } from '../markup/html.ts'

/** The form by which readers look for articles. @param id of its field: each page may have several forms. */
export const searchForm = ({ id, q = '' }: { id: string; q?: string }): Html =>
  html`<form class="search" action="/tim-kiem" role="search" aria-label="Tìm bài">
    <label class="unseen" for="${id}">Từ cần tìm</label>
    <input id="${id}" type="search" name="q" value="${q}" maxlength="200" required />
    <button>Tìm</button>
  </form>`
