import type { FrozenFigure, LivePage } from './frozen.ts'

/** A live article as other media take it over: without the photos that the newspaper may show on its own site alone. */
export const forOthers = (page: LivePage): LivePage => {
  const { card, content } = page
  const { figures, hero, html, seo } = content
  if (![hero, seo.image, ...figures].some(isSiteOnly)) return page
  const free = figures.filter((figure) => !isSiteOnly(figure))
  const main = isSiteOnly(hero) ? null : hero
  const image = isSiteOnly(seo.image) ? null : seo.image
  return {
    ...page,
    card: { ...card, thumbnail: main ?? free[0] ?? null },
    content: {
      ...content,
      hero: main,
      figures: free,
      html: withoutSiteOnly(html, figures),
      seo: { ...seo, image },
    },
  }
}

const isSiteOnly = (figure: FrozenFigure | null): boolean => figure?.siteOnly === true

/** Each photo of a body is one `<figure>`, in their order; words cannot hold one. */
const withoutSiteOnly = (html: string, figures: readonly FrozenFigure[]): string => {
  let index = 0
  return html.replace(/<figure>.*?<\/figure>/gs, (figure) =>
    isSiteOnly(figures[index++] ?? null) ? '' : figure,
  )
}
