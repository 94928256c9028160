import { type Body, htmlOf as htmlAt } from '../domain/body.ts'
import type { FrozenFigure } from './frozen.ts'
import { readByAll, renditionsOf } from './renditions.ts'

/** Stands in frozen HTML for the address of photos, which may change; escaped text cannot hold it. */
export const siteMark = '<site>'

/** Puts the address of photos where frozen HTML left room for it. */
export const atSite = (html: string, mediaUrl: string): string =>
  html.replaceAll(siteMark, escaped(mediaUrl))

/** The same as it is read anywhere: with links within the site at its address too. Words cannot hold `href="/`. */
export const readAnywhere = (
  html: string,
  { siteUrl, mediaUrl }: { siteUrl: string; mediaUrl: string },
): string => atSite(html, mediaUrl).replaceAll('href="/', `href="${escaped(siteUrl)}/`)

/** The body as it is frozen: with its photos as they are now, at their address of whatever day. */
export const htmlOf = (body: Body, figures: readonly FrozenFigure[]): string =>
  htmlAt(body, figures.map(asPicture), siteMark)

const asPicture = (figure: FrozenFigure): FrozenFigure => {
  const { srcset, ...largest } = renditionsOf(figure)
  return { ...figure, ...largest, srcset: srcset.filter(readByAll) }
}

/**
 * The same with a choice of formats round each picture: as many as there are of it by now, while the frozen HTML stays
 * what was published. Words cannot hold `<img`.
 */
export const withPictures = (html: string, figures: readonly FrozenFigure[]): string => {
  let index = 0
  return html.replace(/<img (?:<site>|[^>])*>/g, (image) => {
    const figure = figures[index++]
    const sources = figure ? sourcesBefore(image, figure) : ''
    return sources === '' ? image : `<picture>${sources}${image}</picture>`
  })
}

const sourcesBefore = (image: string, figure: FrozenFigure): string => {
  const { srcset } = renditionsOf(figure)
  const sizes = / sizes="[^"]*"/.exec(image)?.[0] ?? ''
  return ['image/avif', 'image/webp']
    .map((type) => srcset.filter((one) => one.type === type))
    .filter(([first]) => first !== undefined && srcset.some((one) => !readByAll(one)))
    .map((same) => {
      const files = same.map(({ src, width }) => `${siteMark}${escaped(src)} ${width}w`).join(', ')
      return `<source type="${same[0]?.type}" srcset="${files}"${sizes}>`
    })
    .join('')
}

const escaped = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
