import { html, type Html } from '../markup/html.ts'

/** The form by which readers look for articles. @param id of its field, and @param name of it: a page may have two. */
export const searchForm = ({ id, name, q = '' }: { id: string; name: string; q?: string }): Html =>
  html`<form class="search" action="/tim-kiem" role="search" aria-label="${name}">
    <label class="unseen" for="${id}">Từ cần tìm</label>
    <input id="${id}" type="search" name="q" value="${q}" maxlength="500" required />
    <button>Tìm</button>
  </form>`
