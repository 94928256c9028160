import type { CategoryPage } from '../../delivery/shapes.ts'
import { html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { breadcrumb } from '../parts/breadcrumb.ts'
import { breadcrumbData } from '../parts/breadcrumbData.ts'
import { list } from '../parts/list.ts'
import { pager } from '../parts/pager.ts'
import { pathOf } from '../parts/pathOf.ts'

/** A section of the paper, with the ways into those below it. */
export const categoryPage = (
  { category, docs, next }: CategoryPage,
  { after }: { after: string | null },
): Page => {
  const { name, children, path: line } = category
  const path = pathOf(category.url)
  return {
    path,
    title: name,
    description: `Tin mới của mục ${name}`,
    image: docs[0]?.thumbnail ?? null,
    isForSearchEngines: after === null,
    section: line[0]?.id ?? null,
    data: breadcrumbData(line),
    feeds: { name, path: `/feeds${path}` },
    main: html`<header class="head">
        ${breadcrumb(line.slice(0, -1), { here: name })}
        <h1>${name}</h1>
        ${
          children.length > 0 &&
          html`<nav aria-label="Mục con">
            <ul class="children">
              ${children.map((one) => html`<li><a href="${pathOf(one.url)}">${one.name}</a></li>`)}
            </ul>
          </nav>`
        }
      </header>
      ${list(docs, {
        hasLead: after === null,
        isInSection: children.length === 0,
        pager: pager({ path, after, next }),
      })}`,
  }
}
