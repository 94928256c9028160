import type { CategoryNode, CorrectionOf, Home, SiteInfo } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { card, line } from '../parts/card.ts'
import { articleOf } from '../parts/correctionNotice.ts'
import { pathOf } from '../parts/pathOf.ts'
import { recommended } from '../parts/recommended.ts'
import { type FrontPage, layOut, type Section } from './layOut.ts'

/** The front page. */
export const homePage = (
  home: Home,
  { site, sections }: { site: SiteInfo; sections: readonly CategoryNode[] },
): Page => {
  const laid = layOut(home)
  return {
    path: '/',
    title: null,
    description: site.description,
    image: site.image,
    main: html`${top(laid, home)}
    ${
      laid.sections.length > 0 &&
      html`<div class="blocks">
        ${laid.sections.map((one) => block(one, childrenOf(sections, one.category.id)))}
      </div>`
    }
    ${
      laid.lead === null &&
      html`<p class="nothing">Số báo đầu tiên đang được chuẩn bị. Mời bạn đọc quay lại sau.</p>`
    }`,
  }
}

const top = ({ lead, second, others }: FrontPage, home: Home): Html | null => {
  if (lead === null) return null
  const beside = [recommended(home.recommended), correctionsOf(home.corrections)].filter(Boolean)
  return html`<div class="top">
    <section class="front" aria-labelledby="noi-bat">
      <h2 id="noi-bat" class="unseen">Tin nổi bật</h2>
      ${card(lead, { look: 'lead', isFirst: true })}
      ${
        second.length > 0 &&
        html`<div class="second">${second.map((one) => card(one, { look: 'tall' }))}</div>`
      }
      ${
        others.length > 0 &&
        html`<div class="others">
          ${others.map((one) => card(one, { look: others.length < few ? 'row' : 'tall' }))}
        </div>`
      }
    </section>
    ${beside.length > 0 && html`<div class="beside">${beside}</div>`}
  </div>`
}

/** So many stand side by side; fewer would be as large as the first. */
const few = 3

const correctionsOf = ([first, ...others]: readonly CorrectionOf[]): Html | null =>
  first === undefined
    ? null
    : html`<section class="notice" aria-labelledby="cai-chinh">
        <h2 id="cai-chinh">${first.heading}</h2>
        ${[first, ...others].map(({ article }) => articleOf(article))}
        <p class="more"><a href="/cai-chinh">Tất cả thông tin cải chính</a></p>
      </section>`

const block = (
  { category, docs: [first, ...others] }: Section,
  children: readonly CategoryNode[],
): Html =>
  html`<section class="block" aria-labelledby="muc-${category.slug}">
    <header>
      <h2 id="muc-${category.slug}"><a href="${pathOf(category.url)}">${category.name}</a></h2>
      ${
        children.length > 0 &&
        html`<ul>
          ${children.map(({ name, url }) => html`<li><a href="${pathOf(url)}">${name}</a></li>`)}
        </ul>`
      }
    </header>
    ${first && card(first, { look: 'row', isInSection: true })}
    ${others.length > 0 && html`<div class="lines">${others.map(line)}</div>`}
  </section>`

const childrenOf = (sections: readonly CategoryNode[], id: string): readonly CategoryNode[] =>
  sections.find((one) => one.id === id)?.children ?? []
