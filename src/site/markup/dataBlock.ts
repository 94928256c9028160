import { asHtml, type Html } from './html.ts'

/** Data for search engines, which runs nothing. Nothing within can end the element. */
export const dataBlock = (value: unknown): Html =>
  asHtml(
    `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  )
