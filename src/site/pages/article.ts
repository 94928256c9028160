import type { ArticlePage, Card, Figure } from '../../delivery/shapes.ts'
import { creditLine } from '../../domain/body.ts'
import { asHtml, html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { breadcrumb } from '../parts/breadcrumb.ts'
import { breadcrumbData } from '../parts/breadcrumbData.ts'
import { byline } from '../parts/byline.ts'
import { card, line } from '../parts/card.ts'
import { noticesOf } from '../parts/correctionNotice.ts'
import { laterMoment, momentOf } from '../parts/dates.ts'
import { lengthOf } from '../parts/lengthOf.ts'
import { pathOf } from '../parts/pathOf.ts'
import { picture } from '../parts/picture.ts'
import { recommended } from '../parts/recommended.ts'
import { timeOf } from '../parts/timeOf.ts'

/** An article, with what stands beside it. */
export const articlePage = (article: ArticlePage): Page => {
  const { url, kicker, title, lead, category, hero, corrections, seo, topics } = article
  return {
    path: pathOf(url),
    title: seo.title,
    description: seo.description,
    image: seo.image,
    section: category?.path[0]?.id ?? null,
    feeds: category && { name: category.name, path: `/feeds${pathOf(category.url)}` },
    data: [article.jsonLd, ...breadcrumbData(category?.path ?? [])],
    article: {
      publishedAt: article.publishedAt,
      authors: article.bylines.flatMap(({ url }) => url ?? []),
      updatedAt: article.updatedAt,
      section: category?.name ?? null,
      tags: topics.map(({ name }) => name),
    },
    main: html`<div class="reading">
        <article>
          <header>
            ${category && breadcrumb(category.path)}
            ${kicker && html`<p class="kicker">${kicker}</p>`}
            <h1 class="${lengthOf(title)}">${title}</h1>
            ${lead && html`<p class="sapo">${lead}</p>`} ${signed(article)}
          </header>
          ${noticesOf(corrections)} ${hero && heroOf(hero)}
          <div class="text">${asHtml(article.html)}</div>
          ${foot(article)}
        </article>
        ${recommended(article.recommended)}
      </div>
      ${related(article.related)} ${news(article.otherNews)}`,
  }
}

const signed = (article: ArticlePage): Html => {
  const { bylines, publishedAt, updatedAt, readMinutes } = article
  const later = updatedAt && laterMoment(updatedAt, { than: publishedAt })
  return html`<p class="signed">
    <span>
      ${bylines.map(byline)}
      <span>${timeOf(publishedAt, momentOf(publishedAt))}</span>
      ${updatedAt && later && html`<span>Cập nhật ${timeOf(updatedAt, later)}</span>`}
      <span>${readMinutes} phút đọc</span>
    </span>
  </p>`
}

const heroOf = (hero: Figure): Html => {
  const { caption, credit } = hero
  return html`<figure class="hero">
    ${picture(hero, { sizes: '(min-width: 1140px) 760px, 100vw', isFirst: true })}
    ${
      (caption || credit) &&
      html`<figcaption>
        ${caption} ${credit && html`<span class="credit">${creditLine(credit)}</span>`}
      </figcaption>`
    }
  </figure>`
}

const foot = ({ source, topics, url }: ArticlePage): Html =>
  html`<footer>
    ${source && html`<p class="source">Nguồn: ${source}</p>`}
    ${
      topics.length > 0 &&
      html`<nav aria-label="Chủ đề">
        <ul class="topics">
          ${topics.map((one) => html`<li><a href="${pathOf(one.url)}">${one.name}</a></li>`)}
        </ul>
      </nav>`
    }
    <p class="printed">${url}</p>
  </footer>`

/** What the newsroom has chosen to go with the article. */
const related = (cards: readonly Card[]): Html | null =>
  cards.length === 0
    ? null
    : html`<section class="related" aria-labelledby="tin-lien-quan">
        <h2 id="tin-lien-quan">Tin liên quan</h2>
        <div class="others">${cards.map((one) => card(one, { look: 'tall' }))}</div>
      </section>`

/** The newest of the same section. */
const news = (cards: readonly Card[]): Html | null =>
  cards.length === 0
    ? null
    : html`<section class="news" aria-labelledby="tin-khac">
        <h2 id="tin-khac">Tin khác</h2>
        <div class="lines">${cards.map(line)}</div>
      </section>`
