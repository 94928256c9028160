import { html, type Html } from '../markup/html.ts'
import { addressOf } from './addressOf.ts'

type Paged = {
  path: string
  after: string | null
  next: string | null
  /** What else is asked there. */
  query?: Readonly<Record<string, string>>
}

/** The way on in a list, and back to its beginning; nothing where there is neither. */
export const pager = ({ path, after, next, query = {} }: Paged): Html | null => {
  if (after === null && next === null) return null
  const at = (more: Readonly<Record<string, string>>) =>
    addressOf(path, new URLSearchParams({ ...query, ...more }))
  return html`<nav class="pager" aria-label="Trang">
    ${after !== null && html`<a href="${at({})}">Về trang đầu</a>`}
    ${next !== null && html`<a rel="next" href="${at({ after: next })}">Xem tiếp</a>`}
  </nav>`
}
