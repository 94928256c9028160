import type { CategoryNode, CorrectionOf, Home, SiteInfo } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { card, line } from '../parts/card.ts'
import { byArticle, titleOf, whatIsRight } from '../parts/correctionNotice.ts'
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
    main: html`${top(laid, home)} ${correctionsOf(home.corrections)}
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
  const beside = recommended(home.recommended)
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
    ${beside && html`<div class="beside">${beside}</div>`}
  </div>`
}

/** So many stand side by side; fewer would be as large as the first. */
const few = 3

/** Side by side, as wide as the page: beside the first articles they would grow longer than these. */
const correctionsOf = (corrections: readonly CorrectionOf[]): Html | null =>
  corrections[0] === undefined
    ? null
    : html`<section class="notice" aria-labelledby="cai-chinh">
        <h2 id="cai-chinh">${corrections[0].heading}</h2>
        <div class="of-articles">
          ${byArticle(corrections).map(
            ({ article, notices }) =>
              html`<div>${titleOf(article)} ${notices.map(whatIsRight)}</div>`,
          )}
        </div>
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
