import type { Card } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { card } from './card.ts'

type Shown = {
  /** Where to read on; null where there is nothing more. */
  pager: Html | null
  /** Whether the newest stands above the others, as at the top of a section. */
  hasLead?: boolean
  isInSection?: boolean
}

/** The articles of a section, an author or a topic, newest first. */
export const list = (
  docs: readonly Card[],
  { pager, hasLead = false, isInSection = false }: Shown,
): Html => {
  if (docs.length === 0)
    return html`<p class="nothing">Chưa có bài nào được đăng ở đây.</p>
      ${pager}`
  const [first, ...others] = docs
  const lead = hasLead && first
  return html`<section aria-labelledby="moi-nhat">
    <h2 id="moi-nhat" class="unseen">Bài mới nhất</h2>
    ${lead && html`<div class="first">${card(lead, { look: 'lead', isInSection, isFirst: true })}</div>`}
    <div class="rows">
      ${(lead ? others : docs).map((one) => card(one, { look: 'row', isInSection }))}
    </div>
    ${pager}
  </section>`
}
