import type { Card } from '../../delivery/shapes.ts'
import { html, type Html, type Piece } from '../markup/html.ts'
import { lengthOf } from './lengthOf.ts'
import { pathOf } from './pathOf.ts'
import { picture } from './picture.ts'
import { timeOf } from './timeOf.ts'

/** How wide the photo of a card stands in each of its looks. */
const sizes = {
  /** The first of a page. */
  lead: '(min-width: 1240px) 690px, (min-width: 860px) 60vw, 100vw',
  tall: '(min-width: 1240px) 290px, (min-width: 860px) 25vw, (min-width: 560px) 46vw, 40vw',
  row: '(min-width: 860px) 220px, 36vw',
} as const

type Look = keyof typeof sizes

type Shown = {
  look: Look
  /** Of a list that is of one section, none says which. */
  isInSection?: boolean
  isFirst?: boolean
  /** In the place of its own, with marks in them. */
  title?: Piece
  sapo?: Piece
}

/** An article in a list of articles. Its headline is the one link, and reaches over all of it. */
export const card = (
  of: Card,
  { look, isInSection = false, isFirst = false, title = of.title, sapo = of.lead }: Shown,
): Html => {
  const { thumbnail } = of
  const above = of.kicker ?? (isInSection ? null : of.category?.name)
  const ratio = look === 'lead' ? '16:9' : '4:3'
  return html`<article class="card ${look}">
    ${thumbnail && picture(thumbnail, { sizes: sizes[look], ratio, isFirst })}
    <div>
      ${above && html`<p class="kicker">${above}</p>`}
      <h3 class="${lengthOf(of.title)}"><a href="${pathOf(of.url)}">${title}</a></h3>
      ${sapo && html`<p class="sapo">${sapo}</p>`}
      <p class="when">${timeOf(of.publishedAt, of.publishedAtText)}</p>
    </div>
  </article>`
}

/** The same where there is room for its headline alone. */
export const line = (of: Card): Html =>
  html`<article class="card line">
    <h3><a href="${pathOf(of.url)}">${of.title}</a></h3>
    <p class="when">${timeOf(of.publishedAt, of.publishedAtText)}</p>
  </article>`
