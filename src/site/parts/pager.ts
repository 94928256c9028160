import { html, type Html } from '../markup/html.ts'

type Paged = {
  path: string
  after: string | null
  next: string | null
  query?: Record<string, string>
}

/** The way on in a list, and back to its beginning; nothing where there is neither. */
export const pager = ({ path, after, next, query = {} }: Paged): Html | null => {
  if (after === null && next === null) return null
  const at = (more: Record<string, string>): string => {
    const asked = new URLSearchParams({ ...query, ...more }).toString()
    return asked === '' ? path : `${path}?${asked}`
  }
  return html`<nav class="pager" aria-label="Trang">
    ${after !== null && html`<a href="${at({})}">Về trang đầu</a>`}
    ${next !== null && html`<a rel="next" href="${at({ after: next })}">Xem tiếp</a>`}
  </nav>`
}
