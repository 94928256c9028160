import type { SiteInfo } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'
import { pathOf } from '../parts/pathOf.ts'
import type { Around } from './around.ts'

/** The foot of every page: all sections, and who answers for the paper, as the Press Law wants it said. */
export const footer = ({ name, site, sections }: Around): Html =>
  html`<footer class="foot">
    <div class="wide">
      ${
        sections.length > 0 &&
        html`<nav aria-label="Tất cả chuyên mục">
          <ul>
            ${sections.map(
              (one) =>
                html`<li>
                  <a href="${pathOf(one.url)}">${one.name}</a>
                  ${
                    one.children.length > 0 &&
                    html`<ul>
                      ${one.children.map(
                        (child) => html`<li><a href="${pathOf(child.url)}">${child.name}</a></li>`,
                      )}
                    </ul>`
                  }
                </li>`,
            )}
          </ul>
        </nav>`
      }
      <div class="imprint">
        <p class="name">${name}</p>
        ${site.description && html`<p>${site.description}</p>`}
        <dl>${imprint(site)}</dl>
        <ul>
          <li><a href="/cai-chinh">Cải chính, xin lỗi</a></li>
          <li><a href="/feeds/rss.xml">RSS</a></li>
          <li><a href="/feeds/atom.xml">Atom</a></li>
          <li><a href="/feeds/feed.json">JSON Feed</a></li>
        </ul>
      </div>
    </div>
  </footer>`

const lines = [
  ['Cơ quan chủ quản', 'publisher'],
  ['Giấy phép', 'licence'],
  ['Tổng biên tập', 'editorInChief'],
  ['Địa chỉ', 'address'],
  ['Điện thoại', 'phone'],
  ['E-mail', 'email'],
] as const

const imprint = (site: SiteInfo): Html[] =>
  lines.flatMap(([label, key]) => {
    const said = site[key]
    return said
      ? [
          html`<div>
            <dt>${label}</dt>
            <dd>${key === 'email' ? html`<a href="mailto:${said}">${said}</a>` : said}</dd>
          </div>`,
        ]
      : []
  })
