import type { Figure } from '../../delivery/shapes.ts'
import { html, type Html } from '../markup/html.ts'

type Shown = {
  /** How wide it stands on a screen, as `sizes` of HTML says it. */
  sizes: string
  ratio?: Figure['crops'][number]['ratio']
  /** The first that a reader sees: fetched before the others. */
  isFirst?: boolean
}

/** A photo in the sizes that there are, the smallest formats first; where it is cropped, around what matters in it. */
export const picture = (figure: Figure, { sizes, ratio, isFirst = false }: Shown): Html => {
  const { srcset } = figure.crops.find((crop) => crop.ratio === ratio) ?? figure
  const { src, width, height, alt, focalPoint } = figure
  const types = [...new Set(srcset.map(({ type }) => type))].sort()
  return html`<picture
    >${types.map(
      (type) =>
        html`<source type="${type}" srcset="${sourcesOf(srcset, type)}" sizes="${sizes}" />`,
    )}<img
      src="${src}"
      width="${width}"
      height="${height}"
      alt="${alt}"
      ${isFirst ? html`fetchpriority="high"` : html`loading="lazy"`}
      decoding="async"
      ${ratio && html`style="object-position: ${focalPoint.x}% ${focalPoint.y}%"`}
  /></picture>`
}

const sourcesOf = (srcset: Figure['srcset'], type: string): string =>
  srcset
    .filter((one) => one.type === type)
    .map(({ src, width }) => `${src} ${width}w`)
    .join(', ')
