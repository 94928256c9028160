import type { Card, Correction } from '../../delivery/shapes.ts'
import { chosenIn, correctionKindLabels } from '../../domain/workflow/choices.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'
import { timeOf } from './timeOf.ts'

type Said = Pick<Correction, 'kind' | 'wrong' | 'right' | 'at' | 'atText'>

/** What was wrong, and what is right: all that the law asks to be said (Press Law, article 42). */
export const whatWasWrong = ({ kind, wrong, right, at, atText }: Said): Html =>
  html`<p class="when">
      ${chosenIn(correctionKindLabels, kind)?.vi ?? 'Cải chính'}, ${timeOf(at, atText)}
    </p>
    <dl>
      <dt>Đã đăng</dt>
      <dd>${wrong}</dd>
      <dt>Nay sửa lại</dt>
      <dd>${right}</dd>
    </dl>`

/** The notices of an article, where its readers see them: before its text. Nothing without any. */
export const noticesOf = (corrections: readonly Correction[]): Html | null => {
  const heading = corrections[0]?.heading
  if (heading === undefined) return null
  return html`<section class="notice" aria-labelledby="cai-chinh">
    <h2 id="cai-chinh">${heading}</h2>
    ${corrections.map(whatWasWrong)}
  </section>`
}

/** Of which article: its title, its section, and when it was published. */
export const articleOf = ({ title, url, category, publishedAt, publishedAtText }: Card): Html =>
  html`<p class="of">
    <a href="${pathOf(url)}">${title}</a>
    <span class="when"
      >${category && `${category.name}, `}${timeOf(publishedAt, publishedAtText)}</span
    >
  </p>`
