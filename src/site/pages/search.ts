import type { CategoryNode, SearchPage } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { hit } from '../parts/hit.ts'
import { pager } from '../parts/pager.ts'

const path = '/tim-kiem'

type Asked = Readonly<Record<'q' | 'category' | 'author' | 'from' | 'to' | 'after', string | null>>

type Told = {
  asked: Asked
  sections: readonly CategoryNode[]
  found?: SearchPage
  /** What of the question could not be looked for. */
  fault?: string
}

/** The form by which readers look for articles, and what they have found. */
export const searchPage = ({ asked, sections, found, fault }: Told): Page => ({
  path,
  title: asked.q === null ? 'Tìm kiếm' : `Tìm “${asked.q}”`,
  description: null,
  image: null,
  isForSearchEngines: false,
  main: html`<header class="head">
      <h1>Tìm kiếm</h1>
      ${form(asked, sections)}
    </header>
    ${fault !== undefined && html`<p class="nothing">${faults[fault] ?? faults.q}</p>`}
    ${found && hits(found, asked)}`,
})

const form = ({ q, category, author, from, to }: Asked, sections: readonly CategoryNode[]): Html =>
  html`<form class="asking" action="${path}" role="search" aria-label="Tìm bài">
    <p class="search">
      <label class="unseen" for="q">Từ cần tìm</label>
      <input id="q" type="search" name="q" value="${q}" maxlength="500" required />
      <button>Tìm</button>
    </p>
    ${author && html`<input type="hidden" name="author" value="${author}" />`}
    <p>
      <label for="category">Chuyên mục</label>
      <select id="category" name="category">
        <option value="">Tất cả</option>
        ${sections.flatMap((one) => [
          option(one, category, ''),
          ...one.children.map((child) => option(child, category, '– ')),
        ])}
      </select>
    </p>
    <p>
      <label for="from">Từ ngày</label>
      <input id="from" type="date" name="from" value="${from}" />
    </p>
    <p>
      <label for="to">Đến ngày</label>
      <input id="to" type="date" name="to" value="${to}" />
    </p>
  </form>`

const option = ({ slug, name }: CategoryNode, chosen: string | null, before: string): Html =>
  html`<option value="${slug}" ${slug === chosen && html`selected`}>${before}${name}</option>`

const hits = ({ hits, total, next }: SearchPage, asked: Asked): Html => {
  const { after, ...question } = asked
  const { from, to } = question
  if (total === 0 && from !== null && to !== null && from > to)
    return html`<p class="nothing">${faults.period}</p>`
  const query = Object.fromEntries(
    Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== null),
  )
  return html`<section aria-labelledby="tim-thay">
    <h2 id="tim-thay" class="count">${countOf(total)}</h2>
    <div class="rows one">${hits.map(hit)}</div>
    ${pager({ path, after, next, query })}
  </section>`
}

/** So many are counted, and no more. */
const mostCounted = 1_000

const countOf = (total: number): string => {
  if (total === 0) return 'Không có bài nào có đủ các từ này'
  const count = total.toLocaleString('vi')
  return total < mostCounted ? `Tìm thấy ${count} bài` : `Tìm thấy từ ${count} bài trở lên`
}

const faults: Readonly<Record<string, string>> = {
  q: 'Hãy cho biết ít nhất một từ cần tìm; nhiều nhất 500 ký tự và 40 từ.',
  from: 'Ngày bắt đầu không có thật.',
  to: 'Ngày kết thúc không có thật.',
  period: 'Ngày bắt đầu đứng sau ngày kết thúc; hãy chọn lại hai ngày.',
  after: 'Không đọc tiếp được từ chỗ này; hãy tìm lại từ đầu.',
}
