import type { CorrectionOf } from '../../delivery/shapes.ts'
import { html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { articleOf, byArticle, whatWasWrong } from '../parts/correctionNotice.ts'
import { pager } from '../parts/pager.ts'

const path = '/cai-chinh'
const title = 'Thông tin cải chính, xin lỗi'

/** All that was corrected, under the heading of the law. */
export const correctionsPage = (
  { docs, next }: { docs: readonly CorrectionOf[]; next: string | null },
  { after }: { after: string | null },
): Page => ({
  path,
  title,
  description: 'Những điều tòa soạn đã đăng chưa đúng, và nay sửa lại.',
  image: null,
  isForSearchEngines: after === null,
  main: html`<header class="head"><h1>${title}</h1></header>
    ${docs.length === 0 && html`<p class="nothing">Chưa có thông tin nào phải cải chính.</p>`}
    ${byArticle(docs).map(
      ({ article, notices }) =>
        html`<article class="notice">${articleOf(article)} ${notices.map(whatWasWrong)}</article>`,
    )}
    ${pager({ path, after, next })}`,
})
