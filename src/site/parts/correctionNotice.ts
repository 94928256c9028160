import type { Card, Correction, CorrectionOf } from '../../delivery/shapes.ts'
import { chosenIn, correctionKindLabels } from '../../domain/workflow/choices.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from './pathOf.ts'
import { timeOf } from './timeOf.ts'

type Said = Pick<Correction, 'kind' | 'wrong' | 'right' | 'at' | 'atText'>

/** What was wrong, and what is right: all that the law asks to be said (Press Law, article 42). */
export const whatWasWrong = ({ kind, wrong, right, at, atText }: Said): Html =>
  html`<p class="when">${kindOf(kind)}, công bố ${timeOf(at, atText)}</p>
    <dl>
      <dt>Nội dung chưa đúng</dt>
      <dd>${wrong}</dd>
      <dt>Nay sửa lại</dt>
      <dd>${right}</dd>
    </dl>`

/** The same where there is room for what is right alone. */
export const whatIsRight = ({ kind, right, at, atText }: Said): Html =>
  html`<p class="when">${kindOf(kind)}, ${timeOf(at, atText)}</p>
    <p class="right">${right}</p>`

const kindOf = (kind: string): string => chosenIn(correctionKindLabels, kind)?.vi ?? 'Cải chính'

/** Those of one article that follow one another, together: its title is said once. */
export const byArticle = (
  corrections: readonly CorrectionOf[],
): { article: Card; notices: CorrectionOf[] }[] => {
  const groups: { article: Card; notices: CorrectionOf[] }[] = []
  for (const one of corrections) {
    const last = groups.at(-1)
    if (last?.article.id === one.article.id) last.notices.push(one)
    else groups.push({ article: one.article, notices: [one] })
  }
  return groups
}

/** The notices of an article, where its readers see them: before its text. Nothing without any. */
export const noticesOf = (corrections: readonly Correction[]): Html | null => {
  const heading = corrections[0]?.heading
  if (heading === undefined) return null
  return html`<section class="notice" aria-labelledby="cai-chinh">
    <h2 id="cai-chinh">${heading}</h2>
    ${corrections.map(whatWasWrong)}
  </section>`
}

/** Of which article: its title alone, where there is little room. */
export const titleOf = ({ title, url }: Card): Html =>
  html`<p class="of"><a href="${pathOf(url)}">${title}</a></p>`

/** Of which article: its title, its section, and when it was published. */
export const articleOf = ({ title, url, category, publishedAt, publishedAtText }: Card): Html =>
  html`<p class="of">
    <a href="${pathOf(url)}">${title}</a>
    <span class="when"
      >${category ? `${category.name}, bài đăng ` : 'Bài đăng '}${timeOf(publishedAt, publishedAtText)}</span
    >
  </p>`
