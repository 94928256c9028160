import { problems } from '../../domain/problems.ts'
import { html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { searchForm } from '../parts/searchForm.ts'

type Why = { title: string; says: string }

const page = ({ title, says }: Why): Page => ({
  path: null,
  title,
  description: null,
  image: null,
  isForSearchEngines: false,
  main: html`<div class="nothing-here">
    <h1>${title}</h1>
    <p class="sapo">${says}</p>
    ${searchForm({ id: 'tim-o-day', name: 'Tìm bài' })}
    <p><a href="/">Về trang chủ</a></p>
  </div>`,
})

/** What readers find where there is no page; it looks the same where there is one that they may not see. */
export const notFoundPage = (): Page =>
  page({
    title: 'Không tìm thấy trang này',
    says: 'Địa chỉ có thể đã gõ sai, hoặc trang không tồn tại.',
  })

/** What readers find in the place of a withdrawn article: nothing of it, its title neither. */
export const gonePage = (): Page =>
  page({ title: problems.gone.vi.replace(/\.$/, ''), says: 'Bài viết không còn trên trang báo.' })

/** What readers find at the address of a list that reads on from nowhere. */
export const invalidPage = (): Page =>
  page({
    title: 'Địa chỉ này không đúng',
    says: 'Không đọc tiếp được từ chỗ này: có thể địa chỉ đã bị cắt bớt. Mời bạn đọc xem lại từ trang đầu.',
  })

/** What readers find while the page cannot be made, and soon can be. */
export const busyPage = (): Page =>
  page({ title: 'Trang này đang được chuẩn bị', says: problems.busy.vi })
