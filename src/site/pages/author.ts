import type { AuthorPage, Named } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { list } from '../parts/list.ts'
import { pager } from '../parts/pager.ts'
import { pathOf } from '../parts/pathOf.ts'
import { picture } from '../parts/picture.ts'

/** Whoever signs articles, with what readers may know of them. */
export const authorPage = (
  { author, docs, next }: AuthorPage,
  { after }: { after: string | null },
): Page => {
  const { name, kind, bio, avatar, successor, predecessors } = author
  const path = pathOf(author.url)
  return {
    path,
    title: name,
    description: bio ?? `Các bài của ${name}`,
    image: avatar,
    isForSearchEngines: after === null,
    main: html`<header class="head author">
        ${avatar && picture(avatar, { sizes: '128px', ratio: '1:1', isFirst: true })}
        <div>
          <p class="kicker">${kind === 'organisation' ? 'Đơn vị' : 'Tác giả'}</p>
          <h1>${name}</h1>
          ${bio && html`<p class="sapo">${bio}</p>`}
          ${successor && html`<p>Nay là ${links([successor])}.</p>`}
          ${predecessors.length > 0 && html`<p>Trước đây là ${links(predecessors)}.</p>`}
        </div>
      </header>
      ${list(docs, { pager: pager({ path, after, next }) })}`,
  }
}

const links = (others: readonly Named[]): Html[] =>
  others.map(
    ({ name, url }, index) => html`${index > 0 && ', '}<a href="${pathOf(url)}">${name}</a>`,
  )
