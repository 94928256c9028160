import type { Card } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'

/** What the newsroom recommends to every reader. Nothing where it does not. */
export const recommended = (cards: readonly Card[]): Html | null =>
  cards.length === 0
    ? null
    : html`<section class="recommended" aria-labelledby="nen-xem">
        <h2 id="nen-xem">Nên xem</h2>
        <ol>
          ${cards.map(({ title, url }) => html`<li><a href="${pathOf(url)}">${title}</a></li>`)}
        </ol>
      </section>`
